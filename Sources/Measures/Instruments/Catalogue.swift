/// The instruments at hand and our own texts for some of them.
public struct Catalogue: Sendable {
  public let instruments: [Instrument]
  public private(set) var texts: [TextPack]

  /// Refuses packs with faults, and two of one name and version.
  public init(instruments: [Instrument], texts: [TextPack] = []) throws(PackFault) {
    var seen: Set<Instrument.Reference> = []
    for instrument in instruments {
      if let fault = instrument.faults().first { throw fault }
      if !seen.insert(instrument.reference).inserted { throw .sameInstrumentTwice(instrument.id) }
    }
    self.instruments = instruments
    self.texts = texts
  }

  /// Puts uploaded texts beside those that are there; the latest of a language and a group holds.
  public mutating func take(_ pack: TextPack) { texts.append(pack) }

  public func instrument(_ reference: Instrument.Reference) -> Instrument? {
    instruments.first { $0.reference == reference }
  }

  /// The newest of that name: the last in the catalogue.
  public func instrument(_ id: String) -> Instrument? { instruments.last { $0.id == id } }

  public func texts(_ reference: Instrument.Reference, group: String? = nil, language: String) -> TextPack? {
    let fitting = texts.filter { $0.instrument == reference && $0.language == language }
    return fitting.last { group != nil && $0.group == group } ?? fitting.last { $0.group == nil }
  }

  /// Those with something for this age and viewpoint, in the catalogue's order.
  public func fitting(age: Int, view: Viewpoint) -> [Instrument] {
    instruments.filter { $0.group(age: age, view: view) != nil }
  }
}
