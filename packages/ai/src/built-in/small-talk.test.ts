import { describe, expect, it } from 'vitest'
import { smallTalkOf } from './small-talk.ts'

describe('smallTalkOf', () => {
  it.each(['Hello', 'hi there!', 'Hei', 'Hyvää päivää', 'Guten Tag!', 'Bonjour'])('%s is a greeting', (text) => {
    expect(smallTalkOf(text)).toBe('greeting')
  })

  it.each([
    'Thanks!',
    'thank you so much, it works now',
    'Kiitos paljon',
    'Tack så mycket!',
    'Vielen Dank',
    'Merci beaucoup',
  ])('%s is thanks', (text) => {
    expect(smallTalkOf(text)).toBe('thanks')
  })

  it.each([
    'Are you human?',
    'Hi, are you a bot or a real person?',
    'is this an AI',
    'Oletko ihminen vai botti?',
    'Är du en riktig människa?',
    'Bist du ein Bot?',
    'Spreche ich mit einem echten Menschen?',
    'Êtes-vous un humain ?',
  ])('%s asks who is writing', (text) => {
    expect(smallTalkOf(text)).toBe('machine')
  })

  it.each([
    '',
    'Hello, what does a return cost?',
    'Thanks but it still does not work',
    'Are you open on Sundays?',
    'Are you a human or can a bot cancel my order?',
    'refund',
    'Thanks, where is my refund?',
  ])('%s is more than small talk', (text) => {
    expect(smallTalkOf(text)).toBeUndefined()
  })
})
