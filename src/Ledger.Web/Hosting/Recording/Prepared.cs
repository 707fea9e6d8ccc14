using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// A submission that was looked at and permitted, with the streams it will lock; it waits for its turn, and its
/// outcome is told when the transaction that records it has ended.
/// </summary>
internal sealed class Prepared(Submission submission, IReadOnlyList<string> streams, RecordedEntry? original)
{
    private readonly TaskCompletionSource<Outcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Submission Submission => submission;

    public IReadOnlyList<string> Streams => streams;

    /// <summary>The earlier entry as it was seen before the lock; whether it is reversed is looked up again.</summary>
    public RecordedEntry? Original => original;

    public Task<Outcome> Outcome => outcome.Task;

    /// <summary>
    /// Whether it is recorded by itself: what looks up earlier entries, changes what others decide by, or commits
    /// something beside the book is not mixed with others.
    /// </summary>
    public bool IsAlone => submission.Alongside is not null || submission.Command.Original is not null
        || submission.Command.CashOf is not null || submission.Command.ClosesDays || streams.Any(StreamKinds.IsReference);

    public void Tell(Outcome answer) => outcome.TrySetResult(answer);

    public void Tell(Exception error) => outcome.TrySetException(error);
}
