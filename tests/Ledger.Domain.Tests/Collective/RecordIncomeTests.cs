using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Collective.VillageScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Collective;

public sealed class RecordIncomeTests
{
    [Fact]
    public void books_income_by_the_chart_of_2023_with_enterprise_and_its_mode()
    {
        var scene = AVillageWithAnEnterprise();
        var enterprise = scene.Document;
        scene.When(Income(300_000, On(3, 1)) with { Enterprise = enterprise }, People.VillageRecorder).Then(
            new IncomeRecorded(Books, new IncomeTerms(new ChartCode(2023, "501"), "operating", enterprise,
                Vegetables.Mode, true, "演示超市", null), Money.Yuan(300_000), On(3, 1),
                new Voucher(VoucherKind.Receipt, 2026, 1, Receipt), "销售收入"));
        Assert.Equal(Money.Yuan(300_000), scene.Balance(JournalAccount.Available, On(3, 1)));
        Assert.Equal(Money.Yuan(-300_000), scene.Balance("income:operating", On(3, 1)));
    }

    [Fact]
    public void a_mode_named_by_the_entry_stands_before_the_enterprises_own() => AVillageWithAnEnterprise()
        .Given(s => Income(1, On(3, 1)) with { Enterprise = s.Document, Mode = "土地入股" }, People.Recorder)
        .Book.Facts(Books.Stream).ToList().ForEach(f => Assert.Equal("土地入股", ((IncomeRecorded)f).Terms.Mode));

    [Theory]
    [InlineData("2023-12-31", "502", null, "chart-account-does-not-fit")]
    [InlineData("2024-01-01", "502", "investment", null)]
    [InlineData("2023-12-31", "511", "contracting", null)]
    [InlineData("2024-01-01", "511", null, "chart-account-does-not-fit")]
    [InlineData("2023-12-31", "561", "investment", null)]
    [InlineData("2024-01-01", "561", null, "chart-account-unknown")]
    [InlineData("2024-01-01", "503", null, "subsidy-has-its-own-entry")]
    [InlineData("2023-12-31", "522", null, "subsidy-has-its-own-entry")]
    public void the_day_decides_which_chart_a_code_is_read_by(
        string day, string code, string? category, string? refusal)
    {
        var outcome = Worlds.AStreetWithTwelveUnits()
            .When(Income(10, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, code), People.Recorder);
        if (refusal is not null)
        {
            outcome.ThenRefused(refusal, "code");
            return;
        }

        Assert.Equal(category, outcome.ThenOne<IncomeRecorded>().Terms.Category);
    }

    [Fact]
    public void refuses_an_enterprise_of_another_village() => AVillageWithAnEnterprise()
        .When(s => Income(10, On(3, 1)) with
        {
            Books = Books with { Village = "990101001202" }, Enterprise = s.Document,
        }, People.Recorder)
        .ThenRefused("enterprise-of-another-village", "enterprise");

    [Fact]
    public void refuses_an_enterprise_nobody_registered() => AVillageWithAnEnterprise()
        .When(Income(10, On(3, 1)) with { Enterprise = "nobody" }, People.Recorder)
        .ThenRefused("enterprise-unknown", "enterprise");

    [Fact]
    public void refuses_an_enterprise_that_does_not_run_yet() => AVillageWithAnEnterprise()
        .When(s => Income(10, new LocalDate(2025, 12, 31)) with { Enterprise = s.Document }, People.Recorder)
        .ThenRefused("enterprise-not-running", "enterprise");

    [Fact]
    public void refusals_come_in_order_of_precedence()
    {
        var wrong = Income(0, new LocalDate(2027, 1, 1), "999") with
        {
            Books = Books with { Village = Street }, Counterparty = "", Summary = "", Enterprise = "nobody",
        };
        var scene = Worlds.AStreetWithTwelveUnits();
        Assert.Equal("unit-keeps-no-collective", Refused(wrong));
        wrong = wrong with { Books = Books };
        Assert.Equal("amount-not-positive", Refused(wrong));
        wrong = wrong with { Amount = Money.Yuan(1) };
        Assert.Equal("date-outside-year", Refused(wrong));
        wrong = wrong with { EffectiveOn = On(5, 1) };
        Assert.Equal("text-missing", Refused(wrong));
        wrong = wrong with { Summary = "收入", Counterparty = "演示超市" };
        Assert.Equal("chart-account-unknown", Refused(wrong));
        Assert.Equal("enterprise-unknown", Refused(wrong with { Code = "501" }));

        string Refused(Command command) =>
            Assert.IsType<Decision.Refused>(scene.Book.Record(command, People.Recorder)).Refusal.Code;
    }
}
