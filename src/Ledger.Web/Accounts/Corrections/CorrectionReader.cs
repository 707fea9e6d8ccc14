using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using Ledger.Web.Trail;
using Npgsql;

namespace Ledger.Web.Accounts.Corrections;

/// <summary>An expenditure as it was recorded, by whom and when.</summary>
public sealed record CorrectedEntry(ExpenditureRecorded Fact, TrailStep Step);

/// <summary>Reads correction cases and the entries they are about.</summary>
public sealed class CorrectionReader(
    NpgsqlDataSource source, StateReader states, EntryReader entries, TrailReader trail)
{
    private const int Page = 100;

    /// <summary>The cases, newest first.</summary>
    public async Task<Slice<CorrectionCase>> Newest(
        JournalScope scope, SettledMoment moment, string? after, CancellationToken cancellation)
    {
        var page = await states.Newest(scope, "correction-proposed.v1", moment, after, Page, cancellation);
        return new Slice<CorrectionCase>(
            await states.Many<CorrectionCase>(scope.Tenant, page.Rows, moment, cancellation), page.Next);
    }

    /// <summary>The cases that wait for approval.</summary>
    public async Task<IReadOnlyList<CorrectionCase>> Waiting(
        JournalScope scope, SettledMoment moment, CancellationToken cancellation)
    {
        var waiting = new List<CorrectionCase>();
        string? after = null;
        do
        {
            var page = await Newest(scope, moment, after, cancellation);
            waiting.AddRange(page.Rows.Where(c => c.Step == CorrectionStep.Proposed));
            after = page.Next;
        }
        while (after is not null);

        return waiting;
    }

    /// <summary>The expenditure under a voucher of an account; null when there is none.</summary>
    public async Task<CorrectedEntry?> Entry(
        JournalScope scope, SettledMoment moment, AccountKey account, VoucherNumber voucher, CancellationToken cancellation)
    {
        var filter = new EntryFilter(Voucher: voucher.ToString(), Stream: account.Stream);
        var page = await entries.Page(scope, moment with { On = null }, filter, null, 1, cancellation);
        return page.Rows is [var line, ..]
            && await trail.One(scope.Tenant, scope.Units, moment, line.Sequence, cancellation)
                is { Fact: ExpenditureRecorded fact } step
            ? new CorrectedEntry(fact, step)
            : null;
    }

    /// <summary>What was recorded about the case, in order.</summary>
    public async Task<IReadOnlyList<TrailStep>> Story(
        string tenant, IReadOnlyList<string> units, SettledMoment moment, AccountKey account, VoucherNumber voucher,
        CancellationToken cancellation) =>
        (await trail.Page(tenant, units, moment, new TrailFilter(Stream: CorrectionCase.Stream(account, voucher)),
            null, Page, cancellation)).Rows;

    /// <summary>The address of the case that an entry belongs to, as the wrong one or as one that puts it right.</summary>
    public async Task<string?> CaseOf(
        string tenant, SettledMoment moment, TrailStep step, CancellationToken cancellation)
    {
        var place = step.Fact switch
        {
            ExpenditureRecorded { Corrects: { } wrong } => wrong,
            ExpenditureReversed f => f.Reverses,
            ExpenditureLowered f => f.Corrects,
            EarlierYearCorrected f => f.Corrects,
            _ => new FactPlace(step.Stream, step.Version),
        };
        await using var find = source.CreateCommand(
            "select voucher from ledger.line where tenant = $1 and stream = $2 and version = $3 limit 1");
        find.Parameters.AddWithValue(tenant);
        find.Parameters.AddWithValue(place.Stream);
        find.Parameters.AddWithValue(place.Version);
        if (place.Stream.Split('/') is not [var kind, var unit, var fund, var year] || kind != FundAccount.Kind
            || await find.ExecuteScalarAsync(cancellation) is not string voucher)
        {
            return null;
        }

        var key = $"{unit}/{fund}/{year}/{voucher}";
        return await states.One<CorrectionCase>(tenant, $"{CorrectionCase.Kind}/{key}", moment, cancellation) is null
            ? null
            : $"/corrections/{key}";
    }
}
