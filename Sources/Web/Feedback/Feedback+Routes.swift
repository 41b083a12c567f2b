import CaseFile

extension Routes {
  static let feedback: [Route] = [
    .caseGet(Places.feedback, .readCase) { room in try await FeedbackBoard.load(room).reply(room) },
    .caseGet(Places.feedbackNew, .writeContact) { room in try await room.show(NewMeasure.page(room)) },
    .casePost(Places.feedbackNew, .writeContact) { room in try await NewMeasure.take(room) },
    .caseGet(Places.feedbackPaper, .writeContact) { room, two in
      try await room.show(PaperSheet(room, two.second).page())
    },
    .casePost(Places.feedbackPaper, .writeContact) { room, two in try await PaperSheet(room, two.second).take() },
    .caseGet(Places.feedbackSheet, .readCase) { room, two in try await SheetPage(room, two.second).reply() },
    .caseGet(Places.feedbackGoal, .writeCase) { room, two in
      try await room.show(GoalScaling.page(room, two.second))
    },
    .casePost(Places.feedbackGoal, .writeCase) { room, two in try await GoalScaling.take(room, two.second) },
    .caseGet(Places.feedbackCourse, .writeCase) { room, two in
      try await room.show(CourseCounting(room, two.second).page)
    },
    .casePost(Places.feedbackCourse, .writeCase) { room, two in try await CourseCounting(room, two.second).take() },
    .get(Places.blankSheets, .printSheet) { visit in try BlankSheets(visit).reply() },
    .get(Places.blankSheet, .printSheet) { visit, two in try BlankSheet(visit, two.first, two.second).reply() },

    .get(Places.handedOver, .fillSheet) { visit in try await HandedOver.show(visit) },
    .post(Places.handedOver, .fillSheet) { visit in try await HandedOver.take(visit) },
    .post(Places.takeBack, .takeBack) { visit in try await HandedOver.takeBack(visit) },
  ]
}
