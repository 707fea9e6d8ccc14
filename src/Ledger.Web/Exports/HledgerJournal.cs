namespace Ledger.Web.Exports;

/// <summary>
/// The journal for hledger: one transaction for each fact, one posting for each line, and a directive for every
/// account and the currency, so that <c>hledger check --strict</c> passes.
/// </summary>
internal static class HledgerJournal
{
    public static async Task Write(JournalFeed feed, TextWriter to, CancellationToken cancellation)
    {
        await to.WriteAsync($"""
            ; 明账 Ledger: 已知至 known at {PlainText.Of(feed.Moment.KnownAt)}
            commodity 1000.00 CNY


            """);
        await foreach (var account in feed.Accounts(cancellation))
        {
            await to.WriteLineAsync($"account {account.Name}");
        }

        await foreach (var entry in feed.Entries(cancellation))
        {
            await WriteEntry(entry, to);
        }
    }

    private static async Task WriteEntry(IReadOnlyList<ExportedLine> entry, TextWriter to)
    {
        var first = entry[0];
        await to.WriteAsync($"""

            {PlainText.Of(first.EffectiveOn)} * ({Free(first.Voucher)}) {Free(first.Summary ?? "")}
                ; seq:{first.Sequence}, recorded:{PlainText.Of(first.RecordedAt)}, type:{Free(first.Type ?? "")}
                ; stream:{Free(first.Stream)}, version:{first.Version}, voucher:{Free(first.Voucher)}

            """);
        foreach (var line in entry)
        {
            var tags = string.Join(", ", PlainText.Particulars(line).Select(p => $"{p.Name}:{Free(p.Value)}"));
            await to.WriteLineAsync($"    {line.AccountName}  {line.Amount} CNY{(tags.Length > 0 ? $"  ; {tags}" : "")}");
        }
    }

    /// <summary>
    /// A comma would end a tag, a semicolon begin a comment, a bar part payee from note and a bracket begin a date:
    /// their full-width forms read the same and mean nothing to the program.
    /// </summary>
    private static string Free(string text) => PlainText.OneLine(text)
        .Replace(',', '，').Replace(';', '；').Replace('|', '｜')
        .Replace('[', '［').Replace(']', '］').Replace('(', '（').Replace(')', '）');
}
