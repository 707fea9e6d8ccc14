using NodaTime;

namespace Ledger.Web.Exports;

/// <summary>
/// The journal for Beancount: one transaction for each fact, one posting for each line, every account opened on its
/// first day. It ends with the balance of every account, asserted to the fen, so that <c>bean-check</c> proves that
/// the file adds up to what the ledger says.
/// </summary>
internal static class BeancountJournal
{
    private static readonly LocalDate fallback = new(2000, 1, 1);

    public static async Task Write(JournalFeed feed, TextWriter to, CancellationToken cancellation)
    {
        var knownAt = PlainText.Of(feed.Moment.KnownAt);
        await to.WriteAsync($"""
            ; 明账 Ledger: 已知至 known at {knownAt}
            option "title" "明账 Ledger"
            option "operating_currency" "CNY"
            {PlainText.Of(fallback)} commodity CNY


            """);
        await foreach (var account in feed.Accounts(cancellation))
        {
            await to.WriteLineAsync($"{PlainText.Of(account.OpenedOn)} open {account.Name} CNY");
        }

        var last = fallback;
        await foreach (var entry in feed.Entries(cancellation))
        {
            last = LocalDate.Max(last, entry[0].EffectiveOn);
            await WriteEntry(entry, to);
        }

        await to.WriteLineAsync();
        var closing = PlainText.Of(last.PlusDays(1));
        await foreach (var account in feed.Accounts(cancellation))
        {
            // The tolerance is stated: Beancount's own would let a fen pass.
            await to.WriteLineAsync($"{closing} balance {account.Name} {account.Balance} ~ 0.00 CNY");
        }
    }

    private static async Task WriteEntry(IReadOnlyList<ExportedLine> entry, TextWriter to)
    {
        var first = entry[0];
        var payee = entry.Select(l => l.Counterparty).FirstOrDefault(c => c is not null);
        await to.WriteAsync($"""

            {PlainText.Of(first.EffectiveOn)} * {(payee is null ? "" : $"{Quote(payee)} ")}{Quote(first.Summary ?? "")}
              seq: {first.Sequence}
              recorded: {Quote(PlainText.Of(first.RecordedAt))}
              type: {Quote(first.Type ?? "")}
              stream: {Quote(first.Stream)}
              version: {first.Version}
              voucher: {Quote(first.Voucher)}

            """);
        foreach (var line in entry)
        {
            await to.WriteLineAsync($"  {line.AccountName}  {line.Amount} CNY");
            foreach (var (name, value) in PlainText.Particulars(line))
            {
                await to.WriteLineAsync($"    {name}: {Quote(value)}");
            }
        }
    }

    private static string Quote(string text) =>
        $"\"{PlainText.OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
