namespace Ledger.Web.Hosting.Recording;

/// <summary>Takes submissions from the bus, whose policy tries again when others held the same documents.</summary>
public static class SubmissionHandler
{
    /// <summary>Records one command.</summary>
    public static Task<Outcome> Handle(Submission submission, Recorder recorder, CancellationToken cancellation) =>
        recorder.Record(submission, cancellation);
}
