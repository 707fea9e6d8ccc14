using System.Net;
using System.Text.RegularExpressions;
using Ledger.Domain.Integrity;
using Ledger.Domain.Kernel;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Web.Tests.Integrity;

/// <summary>The payee takes a receipt along: it stands on the voucher, from the moment of recording.</summary>
public sealed partial class ReceiptCodeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task stands_on_the_voucher_signed_before_anything_is_sealed()
    {
        using var desk = new Desk(database.ConnectionString);
        await new SmallBook(desk).Fill();
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.RegisterWithEveryRole("keeper", Desk.Root);
        using var client = await gate.ClientOf("keeper");
        await using var ask = desk.Source.CreateCommand("select max(seq) from ledger.line");
        var sequence = (long)(await ask.ExecuteScalarAsync(Ct))!;

        var page = await client.GetStringAsync(new Uri($"/vouchers/{sequence}", UriKind.Relative), Ct);
        Assert.Matches("<figure class=\"note-code\">\\s*<span role=\"img\" aria-label=\"[^\"]+\"><svg [^>]*viewBox=", page);
        var note = SignedNote.Parse(WebUtility.HtmlDecode(Text().Match(page).Groups[1].Value))!;
        var receipts = gate.Services.GetRequiredService<ReceiptDesk>();
        Assert.True(note.IsSignedBy(receipts.KeyOf(Desk.Tenant), Ed25519.Check));
        Assert.Equal(sequence, EventReceipt.Parse(note.Text)!.Sequence);
        Assert.Equal(note.ToString(), (await receipts.Of(Desk.Tenant, sequence, Ct))!.ToString());
        Assert.Null(await receipts.Of(Desk.Tenant, sequence + 1_000_000, Ct));
        Assert.Null(await receipts.Of("990199", sequence, Ct));
    }

    [GeneratedRegex("<pre class=\"raw\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Text();
}
