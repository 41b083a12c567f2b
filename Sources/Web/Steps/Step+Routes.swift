import CaseFile
import HTML
import Law

extension Routes {
  /// Two routes for each step, with the action that the policy knows it by.
  static let steps: [Route] =
    Step.all.filter { ![.comment, .correct].contains($0.name) }.flatMap { step in
      [
        Route.caseGet(step.name.place, step.action) { room in try await StepPage(step, room).show() },
        Route.casePost(step.name.place, step.action) { room in try await StepPage(step, room).take() },
      ]
    } + remark(Places.entryComment, Step.comment) + remark(Places.entryCorrection, Step.correct)

  /// Beside an entry, which the address names by its number.
  private static func remark(_ place: Place<Two<CaseID, Slug>>, _ step: Step) -> [Route] {
    @Sendable func page(_ room: CaseVisit, _ argument: Two<CaseID, Slug>) async throws -> StepPage {
      try await StepPage(step, room, beside: argument.second.rawValue, at: place(argument))
    }
    return [
      Route.caseGet(place, step.action) { room, argument in try await page(room, argument).show() },
      Route.casePost(place, step.action) { room, argument in try await page(room, argument).take() },
    ]
  }
}
