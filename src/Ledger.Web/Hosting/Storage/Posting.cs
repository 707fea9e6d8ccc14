using System.Data.Common;
using JasperFx.Events;
using Ledger.Domain.Kernel;
using Marten;
using Weasel.Core;
using Weasel.Storage;
using PostgresCommand = Weasel.Postgresql.ICommandBuilder;

namespace Ledger.Web.Hosting.Storage;

/// <summary>The state of a stream after the facts of a transaction.</summary>
internal sealed record WrittenState(string Stream, long Version, IStreamState State);

/// <summary>The last number given out in a series.</summary>
internal sealed record DrawnNumber(NumberSeries Series, int Last);

/// <summary>The answer to a request, kept under its key.</summary>
internal sealed record GivenAnswer(string Key, byte[] Fingerprint, string Answer);

/// <summary>
/// What is written with the facts of a transaction beside the journal; it travels with the session. A session without
/// one can only begin streams: nothing is appended to a living stream past the recorder.
/// </summary>
/// <param name="commits">Whether the transaction is committed in the same round trip.</param>
internal sealed class Posting(
    IReadOnlyList<WrittenState> states, IReadOnlyList<DrawnNumber> numbers, IReadOnlyList<GivenAnswer> answers,
    bool commits) : DocumentSessionListenerBase
{
    /// <summary>Only the journal, with more to come in the same transaction.</summary>
    public static readonly Posting Nothing = new([], [], [], commits: false);

    public IReadOnlyList<WrittenState> States => states;

    public IReadOnlyList<DrawnNumber> Numbers => numbers;

    public IReadOnlyList<GivenAnswer> Answers => answers;

    /// <summary>The posting that travels with the session, or that of streams that begin.</summary>
    public static Posting Of(IDocumentSession session, IReadOnlyList<IEvent> events) =>
        session.Listeners.OfType<Posting>().SingleOrDefault()
        ?? new Posting([.. events.GroupBy(e => e.StreamKey!).Select(Begun)], [], [], commits: false);

    private static WrittenState Begun(IGrouping<string, IEvent> stream) => stream.First().Version == 1
        ? new WrittenState(stream.Key, stream.Count(), stream.Aggregate(
            StreamKinds.InitialOf(stream.Key), (state, e) => state.Apply((IFact)e.Data)))
        : throw new InvalidOperationException($"Facts of {stream.Key} are appended by the recorder alone.");

    /// <summary>The end of the transaction goes last into the batch, behind everything that facts bring with them.</summary>
    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        if (commits)
        {
            session.QueueOperation(new Commit());
        }

        return Task.CompletedTask;
    }

    private sealed class Commit : Marten.Internal.Operations.IStorageOperation
    {
        public Type DocumentType => typeof(IEvent);

        public OperationRole Role() => OperationRole.Other;

        public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) =>
            Task.CompletedTask;

        public void ConfigureCommand(ICommandBuilder builder, IStorageSession session) => builder.Append("commit");

        public void ConfigureCommand(PostgresCommand builder, IStorageSession session) => builder.Append("commit");
    }
}
