import CaseFile
import Kinship

/// The drawing in words: what somebody is to the one in the middle, and to those around.
struct KinWords {
  private let tree: FamilyTree
  private let t: Words

  init(_ tree: FamilyTree, _ t: Words) {
    (self.tree, self.t) = (tree, t)
  }

  func name(_ id: KinID) -> String { tree[id]?.name?.full ?? t("genogram.unnamed") }

  /// What the family says in daily life: the first of the names.
  func first(_ id: KinID) -> String { String(name(id).prefix { $0 != " " }) }

  /// What the sign itself says: "kvinde", "nonbinær, født som dreng".
  func sign(_ person: Relative?, on today: Day) -> String? {
    guard let person, person.arrival == .born || person.arrival == .stillborn else { return nil }
    let isYoung = person.birth?.latest.map { Day(number: $0).adding(years: 18) > today } ?? false
    let gender =
      switch person.gender {
      case .woman: t(isYoung ? "genogram.sign.girl" : "genogram.sign.woman")
      case .man: t(isYoung ? "genogram.sign.boy" : "genogram.sign.man")
      case .nonBinary: t("genogram.sign.non-binary")
      case .unknown: t("genogram.sign.unknown")
      }
    return [gender, person.assigned.map { t("genogram.assigned.\($0.rawValue)") }].compactMap { $0 }
      .joined(separator: ", ").nonEmpty
  }

  func names(_ ids: [KinID]) -> String { ids.map(name).joined(separator: ", ") }

  /// "mor", "halvbror"; where it is one's mother's or father's, as Danish tells them apart: "mormor", "faster".
  func relation(_ relation: KinRelation, _ person: KinID, to centre: KinID) -> String {
    let key = "genogram.relation.\(relation.key)"
    let gendered = "\(key).\(tree[person]?.gender.rawValue ?? "unknown")"
    if let through = through(relation, person, to: centre), t.has("\(gendered).\(through.rawValue)") {
      return t("\(gendered).\(through.rawValue)")
    }
    if t.has(gendered) { return t(gendered) }
    switch relation {
    case .parent(let kind), .child(let kind):
      let isParent = if case .parent = relation { true } else { false }
      let what = t(TieNature(rawValue: kind.rawValue) ?? .unspecified).lowercased()
      return t(isParent ? "genogram.relation.parent-of" : "genogram.relation.child-of", ["what": what])
    default: return t.has(key) ? t(key) : t("genogram.relation.distant")
    }
  }

  /// Through which parent, where it is one of them alone.
  private func through(_ relation: KinRelation, _ person: KinID, to centre: KinID) -> Gender? {
    func parents(_ id: KinID) -> Set<KinID> {
      Set(tree.parents.filter { $0.child == id && $0.kind.isDescent }.map(\.parent))
    }
    let those = parents(centre).filter { parent in
      switch relation {
      case .ancestor(2): parents(parent).contains(person)
      case .auntOrUncle(1): parent != person && !parents(parent).isDisjoint(with: parents(person))
      default: false
      }
    }
    return those.count == 1 ? those.first.flatMap { tree[$0]?.gender } : nil
  }

  /// Each once: what is the same to several is said of all of them together.
  func facts(_ row: KinTableRow) -> [String] {
    var all: [KinTableRow.Fact] = []
    for fact in row.facts {
      if let index = all.firstIndex(where: { $0.key == fact.key && $0.value == fact.value }) {
        all[index].others += fact.others.filter { !all[index].others.contains($0) }
      } else {
        all.append(fact)
      }
    }
    return all.map { fact($0, of: row.person) }
  }

  /// All that two partners have been to each other: "gift 1998, skilt 2005".
  private func history(_ one: KinID, _ other: KinID?) -> String? {
    tree.partnerships.first { Set($0.partners) == Set([one, other].compactMap { $0 }) }?.history
      .map { step in
        [PartnerEvent(rawValue: step.event.rawValue).map { t($0) }, date(step.date)].compactMap { $0 }
          .joined(separator: " ")
      }.joined(separator: ", ").nonEmpty
  }

  private func fact(_ fact: KinTableRow.Fact, of person: KinID) -> String {
    let names = names(fact.others)
    let value = fact.value?.nonEmpty
    let isOne = fact.others.count < 2
    if fact.key == "sibling" { return "\(t(TieNature.siblings)): \(names)" }
    if fact.key == "lives-in" {
      guard let value else { return t("genogram.fact.lives", ["names": names]) }
      return t("genogram.fact.lives-in", ["names": names, "place": value])
    }
    guard let dash = fact.key.firstIndex(of: "-") else { return names }
    let (head, tail) = (String(fact.key[..<dash]), String(fact.key[fact.key.index(after: dash)...]))
    let isFrom = tail.hasSuffix("-from")
    let what = word(isFrom ? String(tail.dropLast(5)) : tail)
    switch head {
    case "parent" where tail == "unspecified":
      return t(isOne ? "genogram.fact.parent-plain" : "genogram.fact.parents-plain", ["names": names])
    case "child" where tail == "unspecified":
      return t(isOne ? "genogram.fact.child-plain" : "genogram.fact.children-plain", ["names": names])
    case "parent": return t("genogram.fact.parent", ["what": what.lowercased(), "names": names])
    case "child": return t("genogram.fact.child", ["what": what.lowercased(), "names": names])
    case "partner":
      let past = fact.others.count == 1 ? history(person, fact.others.first) : nil
      return "\(past ?? what): \(names)"
    case "custody": return t("genogram.fact.custody", ["names": names, "what": what.lowercased()])
    case "holds": return t("genogram.fact.holds", ["names": names, "what": what])
    case "bond" where isFrom: return t("genogram.fact.bond-from", ["names": names, "what": what.lowercased()])
    case "gives": return t("genogram.fact.gives", ["names": names, "what": value ?? what.lowercased()])
    case "gets": return t("genogram.fact.gets", ["names": names, "what": value ?? what.lowercased()])
    default: return "\(what): \(names)"
    }
  }

  private func word(_ raw: String) -> String {
    if let event = PartnerEvent(rawValue: raw) { return t(event) }
    if let nature = TieNature(rawValue: raw) { return t(nature) }
    return t("genogram.fact.couple")
  }

  /// Day, month and year as far as they are known: "ca. 1950", "3. maj 1985".
  func date(_ date: FuzzyDate?) -> String? {
    guard let date else { return nil }
    let loose = LooseDate(date)
    guard let text = loose.date else { return loose.words ?? loose.until }
    let shown = Day(text).map { t.shortDate($0) } ?? text
    switch loose.sense {
    case .about, .calculated, .estimated: return t("genogram.date.about", ["date": shown])
    case .before: return t("genogram.date.before", ["date": shown])
    case .after: return t("genogram.date.after", ["date": shown])
    case .between, .period: return [shown, loose.until].compactMap { $0 }.joined(separator: "–")
    default: return shown
    }
  }

  /// What can't be so, or is rarely so, as a sentence.
  func problem(_ problem: KinProblem) -> String {
    var values = problem.values.mapValues { value in
      value.split(separator: "/").map { part in Day(String(part)).map { t.shortDate($0) } ?? String(part) }
        .joined(separator: " – ")
    }
    values["names"] = names(problem.about)
    values["one"] = problem.about.first.map { name($0) } ?? ""
    values["others"] = names(Array(problem.about.dropFirst()))
    values["other"] = problem.about.dropFirst().first.map { name($0) } ?? ""
    return t("genogram.problem.\(problem.key.rawValue)", values)
  }
}
