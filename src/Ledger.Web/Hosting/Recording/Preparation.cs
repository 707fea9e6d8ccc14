using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Banking;
using Ledger.Web.Periods;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Looks up, under the locks of the command, what its decision asks for beyond the states of its streams.</summary>
internal static class Preparation
{
    /// <summary>The book with the earlier entry, the checklist or the cash vouchers that the command asks for.</summary>
    public static async Task<RecordingBook> Of(
        NpgsqlConnection connection, string tenant, Command command, RecordingBook book,
        CancellationToken cancellation) => book with
        {
            Original = command.Original is { } place
                ? await Entries.Find(connection, tenant, place, cancellation)
                : null,
            Checklist = command is ClosePeriod closing
                ? await ClosingChecklist.Answer(connection, tenant, closing.Period, cancellation)
                : [],
            Cash = command.CashOf is { } holder
                ? await CashReader.Read(connection, tenant, holder, Instant.MaxValue, cancellation)
                : [],
        };
}
