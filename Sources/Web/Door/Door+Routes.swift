import CaseFile
import HTML
import Hummingbird
import Store

extension Routes {
  static let door: [Route] = [
    .guest(.get, Places.door, .notify) { guest, _ in try await DoorFront.page(guest) },
    .door(Places.door) { guest, _ in try await DoorFront.begin(guest) },
    .guest(.get, Places.doorStep, .notify) { guest, slug in try await DoorQuestion.show(guest, slug) },
    .door(Places.doorStep) { guest, slug in try await DoorQuestion.take(guest, slug) },
    .door(Places.doorDraft) { guest, slug in try await DoorQuestion.keep(guest, slug) },
    .upload(Places.doorFiles, .notify) { guest, upload in try await DoorFiles.take(guest, upload) },
    .guest(.get, Places.doorNow, .notify) { guest, _ in try await DoorNow.show(guest) },
    .door(Places.doorNow) { guest, _ in try await DoorNow.take(guest) },
    .guest(.get, Places.doorCheck, .notify) { guest, _ in try await DoorCheck.show(guest) },
    .door(Places.doorSend) { guest, _ in try await DoorSend.take(guest) },
    .guest(.get, Places.doorReceipt, .notify) { guest, _ in try await DoorReceipt.show(guest) },
    .door(Places.doorDelete) { guest, _ in try await DoorLeave.delete(guest) },
    .guest(.get, Places.doorLeave, .notify) { guest, _ in try await DoorLeave.leave(guest) },
    .guest(.get, Places.doorShort, .notify) { guest, _ in DoorShort(guest, Worry()).page() },
    .door(Places.doorShort) { guest, _ in try await DoorShort.take(guest) },
    .get(Places.setupDoor, .changePolicy) { visit in try await visit.show(DoorSetup.page(visit)) },
    .post(Places.setupDoor, .changePolicy) { visit in try await DoorSetup.take(visit) },
  ]
}

extension Route {
  /// A form of the public's page. Each place is served in its turn, and what can't be answered comes back with what was
  /// typed and with the telephone.
  fileprivate static func door<A: Sendable>(
    _ place: Place<A>, _ answer: @escaping @Sendable (Guest, A) async throws -> Reply
  ) -> Route {
    .guest(.post, place, .notify) { guest, argument in
      do {
        return try await guest.services.turnstile.work.run(guest.place) { try await answer(guest, argument) }
      } catch is LaneFull {
        return DoorWait.page(guest, again: place(argument), seconds: Crowd.secondsToWait)
      } catch GuestDraftError.alreadySent {
        return .redirect(Places.doorReceipt())
      } catch GuestDraftError.tooLong {
        return DoorShort(guest, Worry(guest.form), why: "door.too-long").page(status: .contentTooLarge)
      } catch let error as WebError {
        throw error
      } catch {
        guest.services.logger.error(
          "door", metadata: ["problem": .string("\(type(of: error))"), "ref": .string(guest.reference)])
        return DoorTrouble.page(guest, again: place(argument))
      }
    }
  }
}
