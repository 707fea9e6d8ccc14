using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Journal;

/// <summary>The lines of the journal, page by page.</summary>
public static class JournalEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapJournal(this IEndpointRouteBuilder api) =>
        api.MapRead<EntryReader>("/journal", async (entries, r, context) =>
        {
            if (r.After is { } after && !EntryCursor.IsOne(after))
            {
                return new MalformedRequest([new CursorInvalid("after", after)]);
            }

            var query = context.Request.Query;
            var moment = await r.Settle(context.RequestAborted);
            var filter = new EntryFilter(query["account"], query["voucher"], query["stream"], null, query["text"]);
            var page = await entries.Page(r.Scope, moment, filter, r.After, r.Size, context.RequestAborted);
            return new { moment.On, moment.KnownAt, moment.Sequence, page.Rows, page.Next };
        }, "account", "voucher", "stream", "text");
}
