using Ledger.Domain.Individuals;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Individuals;

/// <summary>
/// Registers and erases natural persons: what is recorded and the key of the name are committed together, and the name
/// itself goes nowhere but under its seal.
/// </summary>
public sealed class IndividualRegister(Recorder recorder, NpgsqlDataSource source, IClock clock)
{
    private const int LongestName = 60;
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private const string LastUsedSql = """
        select max(l.effective_on) from ledger.line l where l.tenant = $1 and l.unit = $2 and l.counterparty = $3
        """;

    /// <summary>Gives the person of that name a number.</summary>
    public async Task<Outcome> Register(Submission submission, string name, CancellationToken cancellation)
    {
        var command = (RegisterIndividual)submission.Command;
        if (Misnamed(name.Trim()) is { } refusal)
        {
            return new Outcome.Refused(refusal);
        }

        var (closed, key) = NameSeal.Close(submission.Request.Tenant, command.Unit, name.Trim());
        return await recorder.RecordOnce(
            submission with
            {
                Command = command with { Name = closed, On = clock.GetCurrentInstant().InZone(shanghai).Date },
                Alongside = session => session.QueueSqlCommand(
                    "insert into ledger.individual_key (tenant, name, secret) values (?, ?, ?)",
                    submission.Request.Tenant, closed.Key, key),
            }, cancellation);
    }

    /// <summary>Destroys the key of the name, when the vouchers need not be kept any longer or an authority orders it.</summary>
    public async Task<Outcome> Erase(Submission submission, CancellationToken cancellation)
    {
        var command = (EraseIndividual)submission.Command;
        return await recorder.RecordOnce(
            submission with
            {
                Command = command with { LastUsedOn = await LastUsed(submission.Request.Tenant, command.Id, cancellation) },
                Alongside = session => session.QueueSqlCommand("""
                    delete from ledger.individual_key k
                    using ev.mt_events e
                    where k.tenant = ? and e.tenant_id = k.tenant and e.stream_id = ? and e.version = 1
                        and k.name = e.data -> 'pii' ->> 'key'
                    """, submission.Request.Tenant, Individual.Stream(command.Id)),
            }, cancellation);
    }

    private async Task<LocalDate?> LastUsed(string tenant, string id, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(LastUsedSql);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(id.Split('-')[0]);
        ask.Parameters.AddWithValue(Individual.MarkOf(id));
        return await ask.ExecuteScalarAsync(cancellation) is LocalDate day ? day : null;
    }

    private static Refusal? Misnamed(string name) =>
        Domain.Kernel.Checks.Filled(name, "name", "姓名", "name")
        ?? (name.Length > LongestName || name.Any(char.IsControl) || Individual.IdIn(name) is not null
            ? new IndividualNameInvalid(LongestName) { Field = "name" }
            : null);
}
