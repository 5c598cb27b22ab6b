export { type DirectRequest, directRequest } from './triggers/direct-request.ts'
