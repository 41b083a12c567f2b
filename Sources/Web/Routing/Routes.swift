/// Every route there is. Each folder of pages has a list of its own; they are put together here.
public enum Routes {
  public static let all: [Route] =
    frame
    + signIn
    + drafts
    + breakGlass
    + help
    + door
    + steps
    + intake
    + attachments
    + people
    + search
    + team
    + casePages
    + dayPages
    + setup
    + audit
    + watch
    + api
    + senders
    + feedback
    + measureSetup
    + figures
    + ruler
    + safety
    + houses
    + ladder
    + setupTools
    + meetings
    + lostConnection
    + network
    + genogram
    + gedcom
}
