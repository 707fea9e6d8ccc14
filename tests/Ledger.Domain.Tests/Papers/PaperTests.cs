using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using Ledger.Domain.Payments;
using Ledger.Domain.Tests.Payments;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Papers;

public sealed class PaperTests
{
    private static readonly Invoice invoice = new("044001900111", "12345678");

    private static readonly Evidence withInvoice = new(null, [], 1) { Invoices = [invoice] };

    private static readonly Evidence withFile = new(null, [new string('b', 64)], 1);

    private static readonly EvidenceSet rule = new(new LocalDate(2020, 1, 1), "演示票〔2020〕1号",
        [new EvidenceRule(null, Money.Yuan(500), false, true, 0, "第二条 五百元以上须附发票")], RepeatsExplained: true);

    [Fact]
    public void an_invoice_is_paid_once()
    {
        var scene = AnAccountWith(60_000).Given(Spend(100, On(2, 1)) with { Evidence = withInvoice }, People.Recorder);
        var refusal = scene.When(Spend(100, On(2, 2)) with { Evidence = withInvoice }, People.Recorder)
            .ThenRefused("invoice-used-before", "invoices");
        Assert.Contains("044001900111-12345678", refusal.Chinese, StringComparison.Ordinal);
        Assert.Contains("P-2026-000002", refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void the_same_file_is_noticed_on_a_document_too() => AnAccountWith(60_000)
        .Given(Spend(100, On(2, 1)) with { Evidence = withFile }, People.Recorder)
        .When(PaymentScenes.Ask(100, evidence: withFile), People.Recorder).ThenRefused("file-used-before", "attachments");

    [Fact]
    public void a_reversed_or_cancelled_payment_sets_its_papers_free()
    {
        var scene = AnAccountWith(60_000).Given(Spend(100, On(2, 1)) with { Evidence = withInvoice }, People.Recorder)
            .Remember(out var voucher)
            .Given(new ReverseExpenditure(ShichengAccount, voucher, On(2, 2), "重复"), People.Recorder)
            .Given(PaymentScenes.Ask(100, evidence: withInvoice), People.Recorder)
            .Given(s => new CancelPayment(s.Document, "改由直接登记", On(2, 2)), People.Recorder);
        scene.When(Spend(100, On(2, 3)) with { Evidence = withInvoice }, People.Recorder).ThenOne<PaperUsed>();
    }

    [Fact]
    public void where_the_rule_admits_it_a_paper_is_used_again_with_an_explanation_that_is_recorded()
    {
        var scene = AnAccountWith(60_000).Given(Fund.Stream(PartyWork), rule)
            .Given(Spend(100, On(2, 1)) with { Evidence = withInvoice }, People.Recorder);
        scene.When(Spend(100, On(2, 2)) with { Evidence = withInvoice }, People.Recorder).ThenRefused("invoice-used-before");
        var used = scene.When(
            Spend(100, On(2, 2)) with { Evidence = withInvoice, Explanation = "分两次付款" }, People.Recorder).ThenOne<PaperUsed>();
        Assert.Equal("分两次付款", used.Explanation);
    }

    [Fact]
    public void without_such_a_rule_no_explanation_helps() => AnAccountWith(60_000)
        .Given(Spend(100, On(2, 1)) with { Evidence = withInvoice }, People.Recorder)
        .When(Spend(100, On(2, 2)) with { Evidence = withInvoice, Explanation = "分两次付款" }, People.Recorder)
        .ThenRefused("invoice-used-before");

    [Fact]
    public void papers_are_required_by_rule_and_amount()
    {
        var scene = AnAccountWith(60_000).Given(Fund.Stream(PartyWork), rule);
        scene.When(Spend(499, On(2, 1)), People.Recorder).ThenAccepted();
        var refusal = scene.When(Spend(500, On(2, 1)), People.Recorder).ThenRefused("evidence-missing", "invoices");
        Assert.Contains("演示票〔2020〕1号：第二条 五百元以上须附发票", refusal.Chinese, StringComparison.Ordinal);
        scene.When(Spend(500, On(2, 1)) with { Evidence = withInvoice }, People.Recorder).ThenAccepted();
    }

    [Theory]
    [InlineData("044001900111-12345678", "044001900111-12345678")]
    [InlineData("０４４００１９００１１１-12345678", "044001900111-12345678")]
    [InlineData("24442000000012345678", "24442000000012345678")]
    [InlineData("12345", null)]
    [InlineData("04400190011-12345678", null)]
    public void an_invoice_is_read_from_code_and_number(string text, string? key) =>
        Assert.Equal(key, Invoice.Parse(text)?.Key);
}
