using Ledger.Domain.Disclosure;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using NodaTime;

namespace Ledger.Web.Tests.Integrity;

/// <summary>The signed checkpoint stands on the sheets that go to the public, to be read by a telephone.</summary>
public sealed class CheckpointCodeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_on_the_page_of_the_log_and_on_what_was_made_public_once_that_is_sealed()
    {
        using var desk = new Desk(database.ConnectionString);
        await new SmallBook(desk).Fill();
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.RegisterWithEveryRole("keeper", Desk.Root);
        using var client = await gate.ClientOf("keeper");
        var sheet = new Uri($"/disclosures/{SmallBook.First}/2026-03", UriKind.Relative);
        await desk.Do(Desk.Person("approver", Role.Approver), new PublishDisclosure(
            SmallBook.First, "2026-03", [], SystemClock.Instance.GetCurrentInstant(), "村务公开栏（演示）", null));
        Assert.DoesNotContain("note-code", await client.GetStringAsync(sheet, Ct), StringComparison.Ordinal);

        await using var source = LedgerStore.Connect(database.ConnectionString);
        using var log = new SealedLog(source);
        await log.SealAll();
        foreach (var page in new[] { sheet, new Uri("/integrity", UriKind.Relative) })
        {
            var text = await client.GetStringAsync(page, Ct);
            Assert.Contains("<figure class=\"note-code\">", text, StringComparison.Ordinal);
            Assert.Matches("<strong>size \\d+ .+ root [0-9A-F]{4}(-[0-9A-F]{4}){3}</strong>", text);
            Assert.Matches("<svg [^>]*viewBox=\"0 0 \\d+ \\d+\"", text);
        }
    }
}
