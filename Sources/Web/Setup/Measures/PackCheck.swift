import Foundation
import Measures

/// What a pack says, or what is wrong with it, with the line where it stands.
struct PackCheck {
  let text: String
  let t: Words

  struct Found {
    var title: String?
    var faults: [String] = []
    var isLicensed = false
    var right: String?
  }

  func texts(_ catalogue: Catalogue) -> Found {
    if let broken { return Found(faults: [broken]) }
    let pack: TextPack
    do {
      pack = try PackFiles.texts(Array(text.utf8))
    } catch { return Found(faults: [said(error)]) }
    guard let instrument = catalogue.instrument(pack.instrument) else {
      let name = "\(pack.instrument.id) \(pack.instrument.version)"
      return Found(faults: [at("\"instrument\"", t("measures.fault.unknown-instrument", ["name": name]))])
    }
    var found = Found(title: "\(instrument.name): \(pack.title) (\(pack.language))")
    found.isLicensed = instrument.licence.kind == .licensed
    if Language(rawValue: pack.language) == nil {
      found.faults.append(at("\"language\"", t("measures.fault.language", ["name": pack.language])))
    }
    if pack.title.allSatisfy(\.isWhitespace) { found.faults.append(at("\"title\"", t("measures.fault.title"))) }
    found.faults += pack.faults(for: instrument).map(said)
    return found
  }

  func courses(_ catalogue: Catalogue) -> Found {
    if let broken { return Found(faults: [broken]) }
    let pack: ParameterPack
    do {
      pack = try PackFiles.parameters(Array(text.utf8))
    } catch { return Found(faults: [said(error)]) }
    var found = Found(title: "\(pack.id) \(pack.version)", right: pack.right)
    found.faults = pack.faults().map { t("measures.fault.courses.\($0.key)") }
    for name in pack.instruments where catalogue.instrument(name) == nil {
      found.faults.append(at("\"\(name)\"", t("measures.fault.unknown-instrument", ["name": name])))
    }
    return found
  }

  /// Where the text is no JSON at all, with line and letter.
  private var broken: String? {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
      return nil
    } catch {
      let told = "\(error) \((error as NSError).userInfo)"
      if let match = told.firstMatch(of: /line (\d+), column (\d+)/) {
        return t("measures.fault.json", ["line": String(match.1), "column": String(match.2)])
      }
      return t("measures.fault.json-somewhere")
    }
  }

  private func said(_ fault: PackFault) -> String {
    guard case .unreadable(let place) = fault, !place.isEmpty else { return t("measures.fault.json-somewhere") }
    return t("measures.fault.place", ["place": place])
  }

  private func said(_ fault: TextPack.Fault) -> String {
    switch fault {
    case .forAnother(let other): at("\"instrument\"", t("measures.fault.unknown-instrument", ["name": other.id]))
    case .unknownGroup(let group): at("\"group\"", t("measures.fault.group", ["name": group]))
    case .missing(let item): t("measures.fault.missing", ["name": item])
    case .empty(let item): at("\"\(item)\"", t("measures.fault.empty", ["name": item]))
    case .unknown(let item): at("\"\(item)\"", t("measures.fault.unknown", ["name": item]))
    case .twice(let item): at("\"\(item)\"", t("measures.fault.twice", ["name": item]), last: true)
    }
  }

  /// With the number of the line where those letters stand.
  private func at(_ letters: String, _ message: String, last: Bool = false) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let found = last ? lines.lastIndex { $0.contains(letters) } : lines.firstIndex { $0.contains(letters) }
    guard let found else { return message }
    return t("measures.fault.line", ["line": String(found + 1), "message": message])
  }
}

extension ParameterPack.Fault {
  /// The end of a text key.
  var key: String {
    switch self {
    case .noRight: "no-right"
    case .noCurves: "no-curves"
    case .unevenTerms: "uneven"
    case .curvesOutOfOrder: "order"
    case .badRange: "range"
    case .badNumbers: "numbers"
    }
  }
}
