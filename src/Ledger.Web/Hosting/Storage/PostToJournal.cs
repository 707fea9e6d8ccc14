using System.Data.Common;
using JasperFx.Events;
using Ledger.Domain.Kernel;
using Marten.Internal.Operations;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Storage;
using PostgresCommand = Weasel.Postgresql.ICommandBuilder;

namespace Ledger.Web.Hosting.Storage;

/// <summary>The call of <c>ledger.post</c>, queued behind the facts in the same batch.</summary>
internal sealed class PostToJournal(
    string tenant, DateTimeOffset at, IReadOnlyList<IEvent> events, IReadOnlyList<StoredLine> lines, Posting posting)
    : Marten.Internal.Operations.IStorageOperation
{
    /// <summary>No document: the store must not look for a mapping.</summary>
    public Type DocumentType => typeof(IEvent);

    public OperationRole Role() => OperationRole.Other;

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) =>
        Task.CompletedTask;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session) =>
        ConfigureCommand((PostgresCommand)builder, session);

    public void ConfigureCommand(PostgresCommand builder, IStorageSession session)
    {
        var call = new Call(builder);
        call.Add(tenant, NpgsqlDbType.Text);
        call.Add(at.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        call.Add(events.Any(e => StreamKinds.IsReference(e.StreamKey!)), NpgsqlDbType.Boolean);
        call.Column(lines, l => l.Sequence, NpgsqlDbType.Bigint);
        call.Texts(lines, l => l.Stream);
        call.Column(lines, l => l.Version, NpgsqlDbType.Bigint);
        call.Column(lines, l => l.Number, NpgsqlDbType.Smallint);
        call.Texts(lines, l => l.Line.Holder.ToString());
        call.Texts(lines, l => l.Line.Unit);
        call.Texts(lines, l => l.Line.Fund);
        call.Column(lines, l => (short)l.Line.Year.Value, NpgsqlDbType.Smallint);
        call.Texts(lines, l => l.Line.Account);
        call.Column(lines, l => l.Line.Amount.Fen, NpgsqlDbType.Bigint);
        call.Texts(lines, l => l.Line.Purpose);
        call.Texts(lines, l => l.Line.Project);
        call.Texts(lines, l => l.Line.Enterprise);
        call.Texts(lines, l => l.Line.Mode);
        call.Column(lines, l => l.Line.Recurring, NpgsqlDbType.Boolean);
        call.Texts(lines, l => LedgerJson.Word(l.Line.Tier));
        call.Texts(lines, l => l.Line.Counterparty);
        call.Texts(lines, l => l.Line.Chart);
        call.Texts(lines, l => l.Fact.Voucher.ToString());
        call.Column(lines, l => l.Fact.EffectiveOn, NpgsqlDbType.Date);
        AddReversals(call);
        AddSubjects(call);
        call.Texts(posting.States, s => s.Stream);
        call.Column(posting.States, s => s.Version, NpgsqlDbType.Bigint);
        call.Column(posting.States, s => StoredState.Write(s.Stream, s.State), NpgsqlDbType.Jsonb);
        call.Texts(posting.Numbers, n => n.Series.Scope);
        call.Texts(posting.Numbers, n => n.Series.Kind);
        call.Column(posting.Numbers, n => n.Series.Year, NpgsqlDbType.Integer);
        call.Column(posting.Numbers, n => n.Last, NpgsqlDbType.Integer);
        call.Texts(posting.Answers, a => a.Key);
        call.Column(posting.Answers, a => a.Fingerprint, NpgsqlDbType.Bytea);
        call.Column(posting.Answers, a => a.Answer, NpgsqlDbType.Jsonb);
        builder.Append(")");
    }

    private void AddReversals(Call call)
    {
        var reversals = events.Where(e => e.Data is IReversal).ToList();
        call.Texts(reversals, e => ((IReversal)e.Data).Reverses.Stream);
        call.Column(reversals, e => ((IReversal)e.Data).Reverses.Version, NpgsqlDbType.Bigint);
        call.Texts(reversals, e => e.StreamKey);
        call.Column(reversals, e => e.Version, NpgsqlDbType.Bigint);
    }

    private void AddSubjects(Call call)
    {
        var subjects = (
            from e in events
            from unit in Journaling.SubjectsOf(e.Version, (IFact)e.Data)
            select (Stream: e.StreamKey, Unit: unit, At: e.Timestamp.ToUniversalTime())).ToList();
        call.Texts(subjects, s => s.Stream);
        call.Texts(subjects, s => s.Unit);
        call.Column(subjects, s => s.At, NpgsqlDbType.TimestampTz);
    }

    private sealed class Call(PostgresCommand builder)
    {
        private string separator = "select ledger.post(";

        public void Add<T>(T value, NpgsqlDbType type)
        {
            builder.Append(separator);
            separator = ",";
            builder.AppendParameter(value, type);
        }

        public void Texts<TRow>(IEnumerable<TRow> rows, Func<TRow, string?> value) =>
            Column(rows, value, NpgsqlDbType.Text);

        public void Column<TRow, T>(IEnumerable<TRow> rows, Func<TRow, T> value, NpgsqlDbType type) =>
            Add(rows.Select(value).ToArray(), NpgsqlDbType.Array | type);
    }
}
