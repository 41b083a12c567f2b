/// The licences on record, and what they let us do.
public struct Licences: Hashable, Sendable {
  public private(set) var records: [LicenceRecord] = []
  private var ends: [String: DayNumber] = [:]

  public init(_ records: [LicenceRecord] = [], ended: [LicenceEnded] = []) {
    for record in records { take(record) }
    for end in ended { take(end) }
  }

  public mutating func take(_ record: LicenceRecord) { records.append(record) }

  /// The earliest end holds: a licence doesn't come back by being ended again later.
  public mutating func take(_ end: LicenceEnded) { ends[end.licence] = min(ends[end.licence] ?? end.on, end.on) }

  public func inForce(_ record: LicenceRecord, on day: DayNumber) -> Bool {
    guard record.from <= day, record.until.map({ day <= $0 }) ?? true else { return false }
    return ends[record.id].map { day < $0 } ?? true
  }

  func of(_ instrument: Instrument) -> [LicenceRecord] { records.filter { $0.instruments.contains(instrument.id) } }
}

/// Whether an instrument can be used in one way on one day, and why not.
public enum Permission: Hashable, Sendable {
  /// By that licence; nil where none is needed.
  case allowed(licence: String?)
  case refused(Why)

  public enum Why: Hashable, Sendable {
    case noLicence(Way)
    /// There are licences, but none for this way, as paper only.
    case notThisWay(Way)
    case notInForce(Way)
    /// The words aren't here: they must be uploaded first.
    case noTexts
    /// The words here don't fit this version.
    case textsDoNotFit([TextPack.Fault])
  }

  public var isAllowed: Bool { if case .allowed = self { true } else { false } }
}

extension Licences {
  /// Entering numbers from paper needs no words and, for every pack we know of, no licence.
  public func permission(to way: Way, use instrument: Instrument, texts: TextPack?, on day: DayNumber) -> Permission {
    let licence = licensed(way, instrument, day)
    guard case .allowed = licence, way.showsTexts, !instrument.items.isEmpty else { return licence }
    guard let texts else { return .refused(.noTexts) }
    let faults = texts.faults(for: instrument)
    return faults.isEmpty ? licence : .refused(.textsDoNotFit(faults))
  }

  private func licensed(_ way: Way, _ instrument: Instrument, _ day: DayNumber) -> Permission {
    if instrument.licence.open.contains(way) { return .allowed(licence: nil) }
    let all = of(instrument)
    if all.isEmpty { return .refused(.noLicence(way)) }
    let fitting = all.filter { $0.ways.contains(way) }
    if fitting.isEmpty { return .refused(.notThisWay(way)) }
    guard let held = fitting.first(where: { inForce($0, on: day) }) else { return .refused(.notInForce(way)) }
    return .allowed(licence: held.id)
  }

  /// Whether norms may be made from one's own scores. A licence in force that forbids it wins over one that doesn't.
  public func allowsOwnModel(of instrument: Instrument, on day: DayNumber) -> Bool {
    !of(instrument).contains { $0.forbidsOwnModels && inForce($0, on: day) }
  }
}
