import { language } from '../words/words.ts'

/** What the widget says about files; loaded with the first one. `{0}` is a file's name. */
export interface FileWords {
  attach: string
  remove: string
  uploading: string
  tooMany: string
  download: string
  quarantined: string
  unreachable: string
  refused: string
  tooLarge: string
  full: string
}

const en: FileWords = {
  attach: 'Attach files',
  remove: 'Remove {0}',
  uploading: 'Uploading…',
  tooMany: 'At most 10 files go with one message.',
  download: 'Download {0}',
  quarantined: 'Held back: it may be harmful',
  unreachable: 'Cannot be opened just now',
  refused: 'This file cannot be sent.',
  tooLarge: 'Larger than 10 MB',
  full: 'There is no room for files just now.',
}
const fi: FileWords = {
  attach: 'Liitä tiedostoja',
  remove: 'Poista {0}',
  uploading: 'Ladataan…',
  tooMany: 'Yhteen viestiin mahtuu enintään 10 tiedostoa.',
  download: 'Lataa {0}',
  quarantined: 'Pysäytetty: voi olla haitallinen',
  unreachable: 'Ei avaudu juuri nyt',
  refused: 'Tätä tiedostoa ei voi lähettää.',
  tooLarge: 'Suurempi kuin 10 Mt',
  full: 'Tiedostoille ei ole nyt tilaa.',
}
const sv: FileWords = {
  attach: 'Bifoga filer',
  remove: 'Ta bort {0}',
  uploading: 'Laddar upp…',
  tooMany: 'Högst 10 filer får plats i ett meddelande.',
  download: 'Ladda ner {0}',
  quarantined: 'Stoppad: kan vara skadlig',
  unreachable: 'Kan inte öppnas just nu',
  refused: 'Filen kan inte skickas.',
  tooLarge: 'Större än 10 MB',
  full: 'Det finns ingen plats för filer just nu.',
}
const de: FileWords = {
  attach: 'Dateien anhängen',
  remove: '{0} entfernen',
  uploading: 'Wird hochgeladen…',
  tooMany: 'Höchstens 10 Dateien passen in eine Nachricht.',
  download: '{0} herunterladen',
  quarantined: 'Zurückgehalten: könnte schädlich sein',
  unreachable: 'Lässt sich gerade nicht öffnen',
  refused: 'Diese Datei kann nicht gesendet werden.',
  tooLarge: 'Größer als 10 MB',
  full: 'Für Dateien ist gerade kein Platz.',
}
const fr: FileWords = {
  attach: 'Joindre des fichiers',
  remove: 'Retirer {0}',
  uploading: 'Envoi du fichier…',
  tooMany: '10 fichiers au plus par message.',
  download: 'Télécharger {0}',
  quarantined: 'Retenu : peut être dangereux',
  unreachable: 'Impossible à ouvrir pour le moment',
  refused: 'Ce fichier ne peut pas être envoyé.',
  tooLarge: 'Plus de 10 Mo',
  full: 'Il n’y a pas de place pour les fichiers en ce moment.',
}

const allFileWords: Readonly<Record<typeof language, FileWords>> = { en, fi, sv, de, fr }

export const fileWords: FileWords = allFileWords[language]
