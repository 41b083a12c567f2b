extension Problem: CustomStringConvertible {
  public var description: String { english }

  /// `case/x, entry 3, column actor: …`
  public var english: String {
    place(entry: "entry", column: "column", line: "line") + text.english
  }

  public var danish: String {
    place(entry: "indførsel", column: "kolonne", line: "linje") + text.danish
  }

  private func place(entry: String, column word: String, line: String) -> String {
    let inLog = cause == .headsLogSignature
    let isNamedAsItIs = [.file, .blobMissing, .blobDamaged, .blobStray].contains(cause)
    let parts = [
      stream, sequence.map { "\(inLog ? line : entry) \($0)" }, column.map { isNamedAsItIs ? $0 : "\(word) \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
  }

  private var text: (danish: String, english: String) {
    switch cause {
    case .file: ("filen er ikke hel, eller dens skema er ændret", "the file is not whole, or its schema was changed")
    case .streamName: ("strømmens navn er ændret", "the name of the stream was altered")
    case .altered: ("er ændret, siden det blev skrevet", "was altered after it was written")
    case .chain:
      ("kæden er brudt: passer ikke til indførslen før", "the chain is broken: does not follow the entry before")
    case .missing: ("mangler", "is missing")
    case .surplus: ("er tilføjet efter det underskrevne hoved", "was added after the signed head")
    case .position:
      ("pladsen i den samlede rækkefølge er ikke, som den var", "the place in the common order is not what it was")
    case .notSealedSo: ("indholdet kan ikke åbnes med sin nøgle", "the content can't be opened with its key")
    case .unreadable: ("kan åbnes, men ikke læses", "can be opened but not read")
    case .headSignature: ("hovedets underskrift er ikke gyldig", "the signature of the head is not valid")
    case .headDisagrees: ("hovedet passer ikke til den sidste indførsel", "the head does not agree with the last entry")
    case .ledgerSignature:
      ("underskriften på det samlede hoved er ikke gyldig", "the signature of the common head is not valid")
    case .ledgerDisagrees:
      ("det samlede hoved passer ikke til indførslerne", "the common head does not agree with the entries")
    case .keyMissing: ("nøglen mangler, uden at den er lovligt slettet", "the key is missing without a lawful erasure")
    case .keyDamaged: ("nøglen er ændret", "the key was altered")
    case .keyReturned: ("nøglen er slettet, men ligger der igen", "the key was erased but is there again")
    case .streamKeyMissing: ("strømmens nøgle mangler", "the key of the stream is missing")
    case .streamKeyDamaged: ("strømmens nøgle er ændret", "the key of the stream was altered")
    case .blobMissing: ("filen mangler", "the file is missing")
    case .blobDamaged: ("filen er ikke den, som kom med indførslen", "the file is not the one that came with the entry")
    case .blobStray: ("ingen indførsel nævner filen", "no entry names the file")
    case .erasureSignature: ("sletningens underskrift er ikke gyldig", "the signature of the erasure is not valid")
    case .headsLogMissing: ("heads.log mangler", "heads.log is missing")
    case .headsLogShort: ("heads.log mangler linjer, som er skrevet", "heads.log lacks lines that were written")
    case .headsLogSignature: ("underskriften i heads.log er ikke gyldig", "the signature in heads.log is not valid")
    case .headsLogDisagrees: ("er ikke den, som står i heads.log", "is not the one that stands in heads.log")
    case .journalOlder: ("journalen er ældre end heads.log", "the journal is older than heads.log")
    case .listDiffers: ("listen er ikke den, som journalen giver", "the list is not what the journal gives")
    case .listsOutdated:
      (
        "listerne er lavet af en anden udgave; kør naer rebuild",
        "the lists were made by another version; run naer rebuild"
      )
    case .auditAltered: ("loggen over opslag er ændret", "the log of reads was altered")
    case .auditMissing: ("en række mangler i loggen over opslag", "a row of the log of reads is missing")
    case .auditEnds:
      (
        "loggen over opslag passer ikke til sit underskrevne hoved",
        "the log of reads does not agree with its signed head"
      )
    }
  }
}
