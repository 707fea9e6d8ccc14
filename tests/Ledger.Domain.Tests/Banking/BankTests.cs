using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Banking;

public sealed class BankTests
{
    private static readonly OpenBankAccount Account =
        new(Office, "某银行（演示）", "6200-演示", "演示街道", On(1, 1), Money.Yuan(1_000));

    private static StatementLine Line(LocalDate day, long yuan, long? balance = null, string? counterparty = null) =>
        new(day, Money.Yuan(yuan), balance is { } b ? Money.Yuan(b) : null, counterparty, null, null);

    private static CashEntry Entry(string voucher, LocalDate day, long yuan, string? counterparty = null) =>
        new(voucher, day, Money.Yuan(yuan), false, counterparty, null, "");

    private static TakeStatement Statement(string file, params IReadOnlyList<StatementLine> lines) =>
        new(Office, file, $"{file}.csv", lines);

    private static Scenario Taken(params IReadOnlyList<StatementLine> lines) => Worlds.AStreetWithTwelveUnits()
        .Given(Account, People.Recorder).Given(Statement("a", lines), People.Recorder);

    private static Scenario With(IReadOnlyList<CashEntry> cash, params IReadOnlyList<StatementLine> lines)
    {
        var scene = Taken(lines);
        scene.Book.Paying = _ => cash;
        return scene;
    }

    private static MatchLines Match(IReadOnlyList<int> lines, params IReadOnlyList<string> vouchers) =>
        new(Office, [new Pairing(lines, vouchers, "手工")]);

    [Fact]
    public void the_same_statement_is_never_taken_twice()
    {
        var scene = Taken(Line(On(1, 5), 10), Line(On(1, 6), -4));
        scene.When(Statement("a", Line(On(1, 7), 1)), People.Recorder).ThenRefused("statement-already-taken", "file");
        scene.When(Statement("b", Line(On(1, 5), 10)), People.Recorder).ThenRefused("statement-overlaps", "file");
        scene.When(Statement("b", Line(On(1, 6), -4, 996)), People.Recorder).ThenRefused("statement-does-not-add-up", "file");
        scene.When(Statement("b", Line(On(1, 6), 4, 1_010)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_match_is_one_to_one_one_to_many_or_many_to_one_and_equal()
    {
        CashEntry[] cash = [Entry("P-1", On(1, 5), -3), Entry("P-2", On(1, 5), -4), Entry("R-1", On(1, 6), 10)];
        Scenario Scene() => With(cash, Line(On(1, 5), -7), Line(On(1, 6), 4), Line(On(1, 6), 6), Line(On(1, 7), 9));
        Scene().When(Match([1], "P-1", "P-2"), People.Recorder).ThenAccepted();
        Scene().When(Match([2, 3], "R-1"), People.Recorder).ThenAccepted();
        Scene().When(Match([4], "R-1"), People.Recorder).ThenRefused("match-unequal");
        Scene().When(Match([1, 2], "P-1", "P-2"), People.Recorder).ThenRefused("match-shape");
        Scene().When(Match([9], "R-1"), People.Recorder).ThenRefused("line-not-open");
        Scene().When(Match([4], "R-9"), People.Recorder).ThenRefused("voucher-not-open");
        Scene().When(Match([]), People.Recorder).ThenRefused("match-shape");
        var matched = Scene().Given(Match([2, 3], "R-1"), People.Recorder);
        matched.When(Match([2, 3], "R-1"), People.Recorder).ThenRefused("line-not-open");
        matched.Given(new UnmatchLines(Office, 1, "选错"), People.Recorder);
        matched.When(Match([2, 3], "R-1"), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void an_assertion_holds_when_both_sides_agree_after_what_is_in_transit()
    {
        CashEntry[] cash =
        [
            new("R-0", On(1, 1), Money.Yuan(1_000), true, null, null, "期初"),
            Entry("P-1", On(1, 5), -3), Entry("P-2", On(1, 31), -40),
        ];
        var scene = With(cash, Line(On(1, 6), -3), Line(On(1, 30), 5)).Given(Match([1], "P-1"), People.Recorder);
        var held = scene.When(new AssertBank(Office, On(1, 31), Money.Yuan(1_002)), People.Recorder).ThenOne<BankAsserted>();
        Assert.Equal((Money.Yuan(957), Money.Yuan(5), Money.Yuan(-40), Money.Zero),
            (held.Book, held.OnlyBank, held.OnlyBook, held.Difference));
        Assert.Equal(On(1, 31), scene.Book.Read<BankAccount>(BankAccount.Stream(Office)).AssertedTo);
        var failed = scene.When(new AssertBank(Office, On(2, 1), Money.Yuan(1_001)), People.Recorder).ThenOne<BankAsserted>();
        Assert.Equal(Money.Yuan(-1), failed.Difference);
        Assert.Equal(On(1, 31), scene.Book.Read<BankAccount>(BankAccount.Stream(Office)).AssertedTo);
        scene.When(new AssertBank(Office, new(2025, 12, 31), Money.Zero), People.Recorder).ThenRefused("assertion-too-early");
    }

    [Fact]
    public void proposals_are_explained_ordered_and_never_share_a_side()
    {
        OpenLine[] lines =
        [
            new(1, Line(On(1, 5), -10, counterparty: "某书店（演示）")), new(2, Line(On(1, 9), -10)),
            new(3, Line(On(1, 12), -7)), new(4, Line(On(1, 20), 4)), new(5, Line(On(1, 21), 6)),
        ];
        CashEntry[] entries =
        [
            Entry("P-1", On(1, 4), -10, "某书店（演示）"), Entry("P-2", On(1, 9), -10), Entry("P-3", On(1, 11), -3),
            Entry("P-4", On(1, 12), -4), Entry("R-1", On(1, 19), 10),
        ];
        var found = MatchProposals.Of(lines, entries);
        Assert.Equal(["1 P-1", "2 P-2", "3 P-3 P-4", "4 5 R-1"],
            found.Select(p => $"{string.Join(' ', p.Pairing.Lines)} {string.Join(' ', p.Pairing.Vouchers)}"));
        Assert.Contains("对方户名相符", found[0].Pairing.Why, StringComparison.Ordinal);
        Assert.Equal(found.Select(p => p.Pairing.Why),
            MatchProposals.Of([.. lines.Reverse()], [.. entries.Reverse()]).Select(p => p.Pairing.Why));
    }
}
