import CaseFile
import HTML

extension CaseHead {
  var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }

  func view(_ t: Words) -> Node {
    div(.class("case-head")) {
      p(.class("case-facts")) {
        joined(facts(t), by: span(" · ", .aria("hidden", "true")))
      }
      if let birthday { p(birthdayText(birthday, t), .class("birthday")) }
      if !warnings.isEmpty {
        ul(.class("warnings"), .aria("label", t("case.warnings"))) {
          for warning in warnings { li(text(warning, t), .class(kind(warning))) }
        }
      }
    }
  }

  private func facts(_ t: Words) -> [Node] {
    var facts: [Node] = []
    if let age { facts.append(.text(t("case.age", count: age))) }
    if let born { facts.append(.text(t("case.born", ["date": t.shortDate(born)]))) }
    facts.append(Pill.calm(t(stage)))
    return facts
  }

  private func birthdayText(_ birthday: Birthday, _ t: Words) -> String {
    t(
      "case.birthday",
      ["age": String(birthday.age), "date": t.shortDate(birthday.on), "what": t("birthday.\(birthday.age)")])
  }

  private func kind(_ warning: Warning) -> String {
    switch warning {
    case .addressProtected, .unassessed: "strong"
    default: "plain"
    }
  }

  private func text(_ warning: Warning, _ t: Words) -> String {
    switch warning {
    case .addressProtected(let names, let threatened):
      t(threatened ? "case.warning.threatened" : "case.warning.protected", ["names": names.joined(separator: ", ")])
    case .restricted: t("case.warning.restricted")
    case .outsideTrial(let since): t("case.warning.outside-trial", ["date": t.shortDate(since)])
    case .unborn(let due):
      due.map { t("case.warning.unborn-due", ["date": t.shortDate($0)]) } ?? t("case.warning.unborn")
    case .unassessed(let count): t("case.warning.unassessed", count: count)
    case .closed(let on): t("case.warning.closed", ["date": t.shortDate(on)])
    }
  }
}
