import CaseFile
import HTML
import Measures

extension FeedbackBoard {
  func reply(_ room: CaseVisit) -> Reply {
    let t = room.t
    return room.page(t("feedback.title"), above: room.toolWay(name)) {
      p(t("feedback.lead"), .class("lead"))
      if room.may(.writeContact) {
        p { a(t("feedback.new"), .href(room.inMeeting(Places.feedbackNew(room.id))), .class("button")) }
      }
      if sheets.isEmpty { p(t("feedback.none")) }
      if !questions.isEmpty { asked(t) }
      if !charts.isEmpty { h2(t("feedback.curves"), .class("hidden")) }
      for (index, drawn) in charts.enumerated() {
        section(.class("card")) {
          ScoreDrawing(chart: drawn.chart, title: drawn.title, say: words).node(id: "kurve-\(index + 1)")
          for own in drawn.own { p(own, .class("quiet")) }
        }
      }
      if !glad.isEmpty {
        card(t("feedback.glad"), id: "godt") { ul { for one in glad { li { said(one, t) } } } }
      }
      if !sheets.isEmpty {
        card(t("feedback.sheets"), id: "ark") {
          list(Array(sheets.prefix(6)), room)
          if sheets.count > 6 {
            disclosure(t("feedback.older", count: sheets.count - 6)) { list(Array(sheets.dropFirst(6)), room) }
          }
        }
      }
      if !goals.isEmpty { card(t("feedback.goals"), id: "maal") { scalings(room) } }
      if !courses.isEmpty { countedCourses(room) }
      p { a(t("blank.link"), .href(Places.blankSheets()), .class("act")) }
      room.tools(after: .feedback)
    }
  }

  /// Never a verdict: questions to take up together.
  private func asked(_ t: Words) -> Node {
    card(t("feedback.other"), id: "spoerg", "first") {
      p(t("feedback.other-lead"))
      ul(.class("questions")) { for one in questions { li { said(one, t) } } }
    }
  }

  private func said(_ said: Said, _ t: Words) -> Node {
    let alert = said.alert
    return group {
      if let course = said.course { p(course, .class("quiet")) }
      p(words(alert.phrase))
      disclosure(t("feedback.why")) {
        p(t("feedback.source", ["source": alert.source, "sureness": t("feedback.sureness.\(alert.sureness.key)")]))
        p(t("feedback.stamp", ["stamp": alert.stamp]), .class("quiet"))
      }
    }
  }

  private func list(_ sheets: [Line], _ room: CaseVisit) -> Node {
    let t = room.t
    return stackingTable(
      t("feedback.sheets"),
      heads: [t("feedback.day"), t("feedback.sheet"), t("feedback.who"), t("feedback.total")],
      rows: sheets.map { line in
        [
          .text(t.shortDate(line.day)),
          a(line.name, .href(room.inMeeting(Places.feedbackSheet(room.id, Slug(rawValue: line.id))))),
          .text(line.who),
          line.isPutRight
            ? Pill.quiet(t("feedback.put-right"))
            : line.isSkipped
              ? Pill.quiet(t("feedback.skipped-short"))
              : line.isPartly
                ? Pill.quiet(t("feedback.partly-short")) : .text(line.total.map(words.score) ?? t("feedback.no-total")),
        ]
      })
  }

  /// What counts in the department's figures, and what was left out, with why.
  private func countedCourses(_ room: CaseVisit) -> Node {
    let t = room.t
    return disclosure(t("feedback.counted")) {
      p(t("feedback.counted-lead"))
      ul(.class("rows")) {
        for course in courses {
          li {
            span(course.name)
            if let out = course.leftOut {
              Pill.quiet(t("feedback.left-out"))
              span("\(out.content.why) (\(t.shortDate(out.day)))", .class("wide"))
            }
            if room.may(.writeCase) {
              a(
                t(course.leftOut == nil ? "feedback.leave-out" : "feedback.take-in"),
                .href(room.inMeeting(Places.feedbackCourse(room.id, Slug(rawValue: course.id)))), .class("act"),
                .aria(
                  "label", "\(t(course.leftOut == nil ? "feedback.leave-out" : "feedback.take-in")): \(course.name)"))
            }
          }
        }
      }
    }
  }

  private func scalings(_ room: CaseVisit) -> Node {
    let t = room.t
    return group {
      p(t("feedback.goals-lead"))
      ul(.class("rows")) {
        for goal in goals {
          li {
            span(goal.words)
            if room.may(.writeCase) {
              a(
                t(goal.isScaled ? "feedback.rescale" : "feedback.scale"),
                .href(room.inMeeting(Places.feedbackGoal(room.id, Slug(rawValue: goal.id)))), .class("act"))
            }
          }
        }
      }
    }
  }
}

extension Sureness {
  /// The end of a text key.
  var key: String {
    switch self {
    case .read: "read"
    case .secondHand: "second-hand"
    case .reckoned: "reckoned"
    case .unconfirmed: "unconfirmed"
    case .chosen: "chosen"
    }
  }
}
