using Ledger.Domain.Claims;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Claims;

public sealed class ClaimTests
{
    private static readonly ClaimTerms Premises = new(
        "投入120余万元对12村（社区）办公场所内外进行硬件升级和环境整治", "004", On(11, 1), "premises investment",
        ClaimNature.Level, Street, TwelveUnits, new ClaimWindow(null, On(11, 1), "截至目前"),
        new ClaimedAmount(Money.Yuan(1_200_000), Money.Yuan(1_300_000), [Qualifier.MoreThan], false));

    private static readonly Instant Known = Instant.FromUtc(2026, 11, 2, 0, 0);

    [Fact]
    public void a_claim_is_kept_word_for_word_and_never_posted()
    {
        var scene = Worlds.AStreetWithTwelveUnits();
        var id = $"claim-{Street}-2026-1";
        scene.When(new RecordClaim(Premises), People.Recorder).Then(new ClaimRecorded(id, Premises));
        scene.When(Reconcile(id, Money.Yuan(1_250_000)), People.Auditor).Then(new ClaimReconciled(
            id, Money.Yuan(1_250_000), On(11, 1), Known, ClaimVerdict.Agrees, Money.Zero, "阵地建设支出合计"));
        Assert.All(scene.Book.Entries, e => Assert.Empty(Postings.Of(e.Fact)));
    }

    [Fact]
    public void a_lump_over_twelve_units_is_one_claim_about_all_of_them()
    {
        var fact = Worlds.AStreetWithTwelveUnits().When(new RecordClaim(Premises), People.Recorder)
            .ThenOne<ClaimRecorded>();
        Assert.Equal(Money.Yuan(1_200_000), fact.Terms.Amount.Low);
        Assert.Equal([.. TwelveUnits, Street], Subjects.Of(fact));
    }

    [Fact]
    public void the_last_verdict_stands_and_the_earlier_ones_stay_in_the_record()
    {
        var scene = Worlds.AStreetWithTwelveUnits().Given(new RecordClaim(Premises), People.Recorder);
        var id = scene.Document;
        scene.Given(Reconcile(id, Money.Yuan(1)), People.Recorder)
            .Given(Reconcile(id, Money.Yuan(1_250_000)), People.Recorder);
        Assert.Equal(ClaimVerdict.Agrees, scene.Book.Read<Claim>(Claim.Stream(id)).Last!.Verdict);
        Assert.Equal(3, scene.Book.Facts(Claim.Stream(id)).Count);
    }

    [Fact]
    public void masked_is_null_and_never_an_amount()
    {
        var masked = new ClaimedAmount(null, null, [Qualifier.MoreThan, Qualifier.Cumulative], true);
        var scene = Worlds.AStreetWithTwelveUnits().Given(new RecordClaim(Premises with { Amount = masked }), People.Recorder);
        Assert.Equal(ClaimVerdict.Masked,
            scene.When(s => Reconcile(s.Document, Money.Yuan(5)), People.Recorder).ThenOne<ClaimReconciled>().Verdict);
        Refused(new RecordClaim(Premises with { Amount = masked with { Low = Money.Zero } }), "masked-claim-with-amount");
        Refused(new RecordClaim(Premises with { Amount = masked with { Masked = false } }), "claim-without-amount");
    }

    [Fact]
    public void refuses_what_does_not_hold_together()
    {
        var amount = Premises.Amount;
        Refused(new RecordClaim(Premises with { Amount = amount with { High = Money.Yuan(1) } }), "claim-range-invalid");
        Refused(new RecordClaim(Premises with { Amount = amount with { Low = new Money(-1) } }), "claim-range-invalid");
        Refused(new RecordClaim(Premises with { Window = new(On(2, 1), On(1, 31), "年内") }), "claim-range-invalid");
        Refused(new RecordClaim(Premises with { Scope = ["990101001999"] }), "unit-unknown");
        Refused(new RecordClaim(Premises with { Text = " " }), "text-missing");
        Refused(new RecordClaim(Premises with { Report = "" }), "text-missing");
        Refused(new RecordClaim(Premises with { Measure = "" }), "text-missing");
        Refused(Reconcile("nobody", null), "claim-unknown");
    }

    [Fact]
    public void a_verdict_says_how_its_figure_was_found() => Worlds.AStreetWithTwelveUnits()
        .Given(new RecordClaim(Premises), People.Recorder)
        .When(s => Reconcile(s.Document, null) with { Note = "" }, People.Recorder).ThenRefused("text-missing", "note");

    private static ReconcileClaim Reconcile(string id, Money? book) => new(id, book, On(11, 1), Known, "阵地建设支出合计");

    private static void Refused(Command command, string code) => Worlds.AStreetWithTwelveUnits()
        .When(command, new Actor("all", "演示", [new Grant(Role.Recorder, District)])).ThenRefused(code);
}
