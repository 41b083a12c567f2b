import CaseFile
import HTML
import Measures

extension LadderPage {
  func view(form: Node) -> Node {
    div(.class("tool")) {
      p(t("ladder.lead"), .class("lead"))
      room.closedNotice
      card(t("ladder.stairs"), id: "trappen", "first") {
        stairs
        if !placeless.isEmpty { placelessList }
      }
      aimCard
      supportsCard
      if !form.isEmpty { card(t("ladder.aim.title"), id: "herhen") { form } }
      earlierAims
      room.tools(after: .ladder)
    }
  }

  /// Running supports that nobody has set on a step.
  private var placeless: [LadderSupport] { running.filter { $0.step == nil } }

  private var stairs: Node {
    ol(.class("stairs")) {
      for step in LadderStep.allCases { stair(step) }
    }
  }

  private func stair(_ step: LadderStep) -> Node {
    let here = supports.filter { $0.step == step }
    let now = here.filter(\.support.isRunning)
    let before = here.filter { !$0.support.isRunning }
    let isAim = aim?.content.step == step.rawValue
    return li(
      .classes("stair stair-\(step.rawValue)", now.isEmpty ? nil : "now", isAim ? "aim" : nil)
    ) {
      div(.class("tread")) {
        p(.class("name")) {
          span(String(step.rawValue), .class("number"))
          t(step.key)
        }
        if !now.isEmpty { Pill.open(t("ladder.now")) }
        if isAim { Pill.good(t("ladder.going")) }
        if !now.isEmpty { ul { for one in now { li(line(one.support)) } } }
        if !before.isEmpty {
          p(t("ladder.before"), .class("quiet"))
          ul(.class("quiet")) { for one in before { li(line(one.support)) } }
        }
      }
    }
  }

  /// "Familiebehandling, siden 4. juni 2026"
  private func line(_ support: Support) -> String {
    let from = t.shortDate(support.started.day)
    guard let ended = support.ended else { return "\(t(support.kind)), \(t("ladder.since", ["date": from]))" }
    return "\(t(support.kind)), \(from) – \(t.shortDate(ended.day))"
  }

  private var placelessList: Node {
    Notice.info {
      t("ladder.placeless")
      for one in placeless {
        " "
        a(line(one.support), .href(placing(one)))
      }
    }
  }

  private func placing(_ one: LadderSupport) -> Address {
    room.at(Places.ladderPlace(room.id, Slug(rawValue: one.support.id)))
  }

  private var aimCard: Node {
    guard let aim, let step = LadderStep(rawValue: aim.content.step) else { return .empty }
    let content = aim.content
    return card(t("ladder.going"), id: "maalet") {
      p {
        strong("\(step.rawValue). \(t(step.key))")
        " – \(t.shortDate(aim.day))"
      }
      definitions([
        (t("entry.ladder.aimed.need"), content.need.flatMap(LadderStep.init).map { .text(t($0.key)) }),
        (t("entry.ladder.aimed.why"), content.why.map { .text($0) }),
        (t("entry.ladder.aimed.purpose"), content.purpose.map { .text($0) }),
        (t("ladder.expected"), content.months.map { .text(t("ladder.months", count: $0)) }),
      ])
      if let words = content.family {
        h3(t("entry.ladder.aimed.family"))
        blockquote { paragraphs(words) }
      }
    }
  }

  /// Each support that runs, with why it sits where it does, and what has not been said of it.
  private var supportsCard: Node {
    guard !running.isEmpty else { return .empty }
    return card(t("ladder.supports"), id: "indsatser") {
      for one in running {
        div(.class("rule")) {
          h3(t(one.support.kind))
          definitions([
            (t("entry.ladder.placed.step"), one.step.map { .text("\($0.rawValue). \(t($0.key))") }),
            (t("entry.ladder.placed.need"), one.need.map { .text("\($0.rawValue). \(t($0.key))") }),
            (t("entry.ladder.placed.why"), one.why.map { .text($0) }),
            (t("entry.ladder.placed.purpose"), one.purpose.map { .text($0) }),
            (t("ladder.expected"), one.months.map { .text(t("ladder.months", count: $0)) }),
          ])
          if let usual = one.usual {
            p(
              t("ladder.usual", ["source": usual.source, "sureness": t("feedback.sureness.\(usual.sureness.key)")]),
              .class("quiet"))
          }
          if room.isOnTheTable {
            for question in one.questions { p(PhraseWords(t: t)(question.phrase), .class("guidance")) }
            p {
              a(
                t("ladder.place"), .href(placing(one)), .class("act"),
                .aria("label", "\(t("ladder.place")): \(t(one.support.kind))"))
            }
          }
        }
      }
      disclosure(t("ladder.price")) {
        p(t("ladder.price.lead"), .class("quiet"))
        ul {
          for one in running {
            li(
              "\(t(one.support.kind)): "
                + (one.price(on: room.today, prices).map { t("ladder.price.month", ["price": t.money($0 * 100)]) }
                  ?? t("ladder.price.none")))
          }
        }
      }
    }
  }

  private var earlierAims: Node {
    let earlier = room.file.ladder.aims.dropLast()
    guard !earlier.isEmpty else { return .empty }
    return disclosure(t("ladder.aim.earlier")) {
      ul {
        for record in earlier.reversed() {
          li(
            "\(t.shortDate(record.day)): "
              + (LadderStep(rawValue: record.content.step).map { "\($0.rawValue). \(t($0.key))" } ?? ""))
        }
      }
    }
  }
}
