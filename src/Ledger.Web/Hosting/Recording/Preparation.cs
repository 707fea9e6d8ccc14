using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Banking;
using Ledger.Web.Periods;
using Marten;
using NodaTime;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Looks up, under the locks of the command, what its decision asks for beyond the states of its streams.</summary>
internal static class Preparation
{
    /// <summary>The book with the earlier entry, the checklist or the cash vouchers that the command asks for.</summary>
    public static async Task<RecordingBook> Of(
        IDocumentSession session, Command command, RecordingBook book, CancellationToken cancellation) => book with
        {
            Original = await Entries.Original(session, command, cancellation),
            Checklist = command is ClosePeriod closing
                ? await ClosingChecklist.Answer(session.Connection!, session.TenantId, closing.Period, cancellation)
                : [],
            Cash = command.CashOf is { } holder
                ? await CashReader.Read(session.Connection!, session.TenantId, holder, Instant.MaxValue, cancellation)
                : [],
        };
}
