import CaseFile
import HTML
import Store

/// Why nobody of the network is invited yet: the risk must be assessed first.
struct InvitationGate: Sendable {
  enum Ground: Hashable, Sendable {
    /// barnets lov § 18 stk. 3: the law's own demand.
    case honour(since: Day)
    /// Somebody's name and address are protected (CPR-loven § 28, § 6 stk. 6). That the risk is assessed first is the
    /// house's own caution: whoever is invited may be the one who must not find them.
    case protected(names: [String])
  }

  let ground: Ground?

  init(_ file: CaseFile, people: [PersonID: Person], on day: Day) {
    if case .honour(let since) = file.invitationRisk {
      ground = .honour(since: since)
      return
    }
    let protected = people.values.filter { $0.addressProtection(on: day) != .none }.sorted { $0.name < $1.name }
    let since = protected.compactMap { $0.protection?.recordedAt }.max()
    let isAssessed = since.map { since in file.safety.riskAssessments.contains { $0.recordedAt >= since } } ?? true
    ground = isAssessed ? nil : .protected(names: protected.map(\.name))
  }

  var isClosed: Bool { ground != nil }

  /// What stands in the way, the paragraph, and a link to what mends it.
  func notice(_ room: CaseVisit) -> Node {
    guard let ground else { return .empty }
    let t = room.t
    return section(.class("notice soon blocked"), .aria("labelledby", "risiko")) {
      h2(t("network.gate.title"), .id("risiko"))
      switch ground {
      case .honour(let since): p(t("network.gate.honour", ["date": t.date(since)]))
      case .protected(let names): p(t("network.gate.protected", ["names": names.joined(separator: ", ")]))
      }
      p {
        a(t("network.gate.mend"), .href(Places.step(room.id, .riskAssessed)), .class("button plain"))
      }
    }
  }

  func message(_ t: Words) -> String {
    switch ground {
    case .honour(let since)?: t("network.gate.honour", ["date": t.date(since)])
    case .protected(let names)?: t("network.gate.protected", ["names": names.joined(separator: ", ")])
    case nil: ""
    }
  }
}
