extension StoreError: CustomStringConvertible {
  public var description: String { english }

  public var danish: String {
    switch self {
    case .masterKeyMissing(let path):
      "Hovednøglen mangler: der er ingen fil på \(path). Uden den kan ingen sag åbnes. Hent den fra det sted, hvor den er gemt."
    case .masterKeyDamaged(let path):
      "Hovednøglen i \(path) er beskadiget. Filen er ikke hel. Hent den igen fra det sted, hvor den er gemt."
    case .masterKeyWrong:
      "Hovednøglen passer ikke til dette lager. Det er en hel nøgle, men til et andet lager. Intet er åbnet eller ændret."
    case .alreadyOpen(let folder): "Lageret i \(folder) er allerede åbent i et andet program."
    case .newerFile(let file, let version):
      "\(file) er skrevet af en nyere udgave af Nær (version \(version)). Opdatér Nær, før lageret åbnes."
    case .damaged(let what): "Noget i lageret er ikke, som det blev skrevet: \(what). Kør naer verify."
    case .cannotWrite(let path): "Der kan ikke skrives til \(path). Se efter plads og rettigheder."
    case .conflict: "En anden har skrevet i sagen, siden du så den. Begge tekster vises, og intet er gået tabt."
    case .auditUnavailable: "Loggen over opslag kan ikke tage imod. Derfor er intet åbnet."
    case .unknownKind(let kind): "Denne udgave af Nær kender ikke indførsler af slagsen \(kind)."
    case .emptyAct: "Der er intet at gemme."
    case .readOnly: "Lageret er kun åbnet til læsning."
    case .blobMismatch(let id): "Filen \(id) passer ikke til det, der står om den. Intet er gemt."
    case .noSuchBlob(let id): "Der er ingen fil \(id) her."
    case .blobErased(let id): "Filen \(id) er slettet, som loven siger."
    case .engine(let words): "Databasen svarede med en fejl: \(words)"
    }
  }

  public var english: String {
    switch self {
    case .masterKeyMissing(let path):
      "The master key is missing: there is no file at \(path). No case can be opened without it. Fetch it from where it is kept."
    case .masterKeyDamaged(let path):
      "The master key in \(path) is damaged. The file is not whole. Fetch it again from where it is kept."
    case .masterKeyWrong:
      "The master key does not fit this store. It is a whole key, but for another store. Nothing was opened or changed."
    case .alreadyOpen(let folder): "The store in \(folder) is already open in another program."
    case .newerFile(let file, let version):
      "\(file) was written by a later version of Nær (version \(version)). Update Nær before opening the store."
    case .damaged(let what): "Something stored is not as it was written: \(what). Run naer verify."
    case .cannotWrite(let path): "Cannot write to \(path). Look for space and permissions."
    case .conflict: "Somebody has written in the case since you saw it. Both texts are shown, and nothing is lost."
    case .auditUnavailable: "The log of reads cannot take any more. So nothing was opened."
    case .unknownKind(let kind): "This version of Nær does not know entries of the kind \(kind)."
    case .emptyAct: "There is nothing to store."
    case .readOnly: "The store is open for reading only."
    case .blobMismatch(let id): "The file \(id) is not what is said of it. Nothing was stored."
    case .noSuchBlob(let id): "There is no file \(id) here."
    case .blobErased(let id): "The file \(id) was lawfully erased."
    case .engine(let words): "The database answered with an error: \(words)"
    }
  }
}
