import CaseFile
import HTML
import Law

/// Where a duty is done; nil where no form can do it.
enum DutyStep {
  static func address(_ duty: DutyName, about: String?, in id: CaseID) -> Address? {
    switch duty {
    case .notificationTellOutcome: about.flatMap { NotificationID(parts: [$0]) }.map { Places.tellOutcome($0) }
    case .notificationAssess, .notificationConfirm, .notificationSecondAssessor:
      about.flatMap { NotificationID(parts: [$0]) }.map { Places.notification($0) }
    default: StepName.meeting(duty).map { Places.step(id, $0, for: about) }
    }
  }
}
