using Ledger.Web.Exports;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Exports;

/// <summary>hledger and Beancount read the journal and come to the same balances, to the fen, at any two dates.</summary>
public sealed class PlainTextJournalTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task every_balance_of_hledger_and_beancount_equals_ours_at_any_two_dates()
    {
        using var desk = new Desk(database.ConnectionString);
        using var folder = TemporaryFolder.Create();
        var book = await new SmallBook(desk).Fill();
        (LocalDate? On, Instant? KnownAt)[] questions =
        [
            (null, null),
            (new(2026, 2, 28), book.Moments[2]),
            (new(2026, 2, 1), book.Moments[1]),
            (new(2026, 12, 31), book.Moments[0]),
        ];
        var seen = new HashSet<string>();
        foreach (var (on, knownAt) in questions)
        {
            var ours = await PlainTextBooks.Sums(desk, on, knownAt);
            Assert.NotEmpty(ours);
            seen.Add(string.Join(";", ours.OrderBy(a => a.Key).Select(a => $"{a.Key}={a.Value}")));
            var books = new OutsideBooks(desk.Source, Desk.Tenant, folder.Path, on, knownAt);
            Assert.Equal(ours, await books.ByHledger());
            Assert.Equal(ours, await books.ByBeancount());
        }

        Assert.Equal(questions.Length, seen.Count);
    }

    [Theory]
    [InlineData("party-work", "spent:member-training", "Expenses:Unit:9:Fund:Party-work:2026:Fiscal-9:Spent:Member-training")]
    [InlineData("Party-work", "in-transit", "Assets:Unit:9:Fund:ØParty-work:2026:Fiscal-9:In-transit")]
    [InlineData("a_b", "held", "Assets:Unit:9:Fund:AØØ005fb:2026:Fiscal-9:Held")]
    [InlineData("阵地", "source:dues", "Income:Unit:9:Fund:Ø阵地:2026:Fiscal-9:Source:Dues")]
    [InlineData("Ø", "reserve", "Equity:Unit:9:Fund:ØØ00d8:2026:Fiscal-9:Reserve")]
    public void an_account_has_one_name_that_no_other_has(string fund, string account, string name) =>
        Assert.Equal(name, AccountName.Of("9", fund, 2026, "fiscal-9", account));

    [Fact]
    public void every_account_of_the_journal_belongs_to_a_family() =>
        Assert.All(typeof(Domain.Journal.JournalAccount).GetFields().Select(f => (string)f.GetValue(null)!),
            account => Assert.Matches("^(Assets|Liabilities|Equity|Income|Expenses)$", AccountName.RootOf(account)));
}
