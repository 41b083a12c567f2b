import CaseFile
import HTML
import Measures

extension Figures {
  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.page(t("figures.title"), nav: .team) {
      p(t("figures.lead"), .class("lead"))
      choose(t)
      if let figures, let chosen {
        FiguresView(figures: figures, chosen: chosen, instrument: instrument, running: running, t: t).node
      } else {
        p(t("figures.none"))
      }
      p(t("figures.logged"), .class("quiet"))
    }
  }

  private func choose(_ t: Words) -> Node {
    form(.method(.get), .action(Places.figures()), .class("filter figures-choice")) {
      if !choices.isEmpty {
        div(.class("field")) {
          label(t("figures.which"), .for("ark"))
          select(.id("ark"), .name("ark")) {
            for choice in choices {
              option(
                "\(choice.name), \(choice.rater.lowercasedFirst)", .value(choice.kind.key),
                .selected(choice.kind == chosen?.kind))
            }
          }
        }
      }
      div(.class("field")) {
        label(t("figures.period"), .for("periode"))
        select(.id("periode"), .name("periode")) {
          for one in Period.allCases {
            option(t("figures.period.\(one.rawValue)"), .value(one.rawValue), .selected(one == period))
          }
        }
      }
      button(t("figures.show"), .type(.submit), .class("button plain"))
    }
  }
}

/// Coverage first: figures of change mean nothing where first and last marks aren't taken as a rule.
struct FiguresView {
  let figures: CourseFigures
  let chosen: Figures.Choice
  let instrument: Instrument?
  let running: Int
  let t: Words

  var node: Node {
    group {
      card(t("figures.coverage"), id: "daekning") {
        p(t("figures.coverage-lead"))
        definitions([
          (t("figures.closed"), count(figures.coverage.closed)),
          (t("figures.scored"), share(figures.coverage.scored)),
          (t("figures.paired"), share(figures.coverage.paired)),
        ])
      }
      card(t("figures.left-out"), id: "udeladt") { exclusions }
      card(t("figures.change"), id: "aendring") { change }
      card(t("figures.course"), id: "forloeb") {
        definitions([
          (t("figures.meetings"), pair(figures.meanMeetings, figures.medianMeetings)),
          (t("figures.days"), pair(figures.meanDays, figures.medianDays)),
          (t("figures.dropped"), share(figures.droppedOut)),
        ])
        p(t("figures.dropped-note"), .class("quiet"))
      }
    }
  }

  private var exclusions: Node {
    group {
      p(t("figures.left-out-lead"))
      switch figures.exclusions {
      case .withheld(let why): p(said(why))
      case .value(let all):
        definitions(
          Exclusion.allCases.map { why in (t("figures.exclusion.\(why.rawValue)"), .text(String(all[why] ?? 0))) })
      }
    }
  }

  private var change: Node {
    group {
      p(t("figures.change-lead"))
      if !hasNorms { Notice.info(t("figures.no-norms", ["name": chosen.name])) }
      definitions(
        (hasNorms ? counted : [])
          + [
            (t("figures.mean-first"), number(figures.meanFirst, 1)),
            (t("figures.mean-last"), number(figures.meanLast, 1)),
            (t("figures.effect"), effect),
            (t("figures.target"), share(figures.targetReached)),
            (t("figures.index"), number(figures.changeIndex, 1)),
          ])
      p(t("figures.effect-note"), .class("quiet"))
    }
  }

  private var counted: [(String, Node?)] {
    [(t("figures.counted"), count(figures.change.counted))]
      + Change.Kind.allCases.map { kind in
        (t("figures.kind.\(kind.rawValue)"), count(figures.change.kinds[kind] ?? .withheld(.nothingToCount)))
      }
      + [
        (t("figures.better"), share(figures.change.better)),
        (t("figures.worse"), share(figures.change.worse)),
        (t("figures.recovered"), share(figures.change.recovered)),
      ]
  }

  private var hasNorms: Bool { instrument?.groups.contains { $0.reliableChange != nil } ?? false }

  private var effect: Node {
    switch figures.effect {
    case .withheld(let why): .text(said(why))
    case .value(let effect):
      .text(
        effect.interval.map { interval in
          t(
            "figures.effect-between",
            [
              "effect": t.decimal(effect.corrected, 2), "low": t.decimal(interval.lowerBound, 2),
              "high": t.decimal(interval.upperBound, 2), "count": String(effect.count),
            ])
        } ?? t.decimal(effect.corrected, 2))
    }
  }

  private func count(_ shown: Shown<Int>) -> Node {
    switch shown {
    case .value(let count): .text(String(count))
    case .withheld(let why): .text(said(why))
    }
  }

  private func share(_ shown: Shown<Share>) -> Node {
    switch shown {
    case .value(let share):
      .text(
        t(
          "figures.share",
          ["part": String(share.part), "whole": String(share.whole), "percent": t.decimal(share.percent, 0)]))
    case .withheld(let why): .text(said(why))
    }
  }

  private func number(_ shown: Shown<Double>, _ places: Int) -> Node {
    switch shown {
    case .value(let value): .text(t.decimal(value, places))
    case .withheld(let why): .text(said(why))
    }
  }

  private func pair(_ mean: Shown<Double>, _ median: Shown<Double>) -> Node {
    guard case .value(let mean) = mean, case .value(let median) = median else { return number(mean, 0) }
    return .text(t("figures.mean-median", ["mean": t.decimal(mean, 0), "median": t.decimal(median, 0)]))
  }

  private func said(_ why: Withheld) -> String {
    switch why {
    case .few(let least): t("figures.few", ["least": String(least)])
    case .protectsAnother: t("figures.protects")
    case .nothingToCount: t("figures.nothing")
    }
  }
}
