using Ledger.Web.Hosting.Storage;
using Ledger.Web.Trail;

namespace Ledger.Web.Tests.Trail;

public sealed class FactWordsTests
{
    [Fact]
    public void every_fact_that_can_be_stored_has_words_in_both_languages() =>
        Assert.Empty(FactNames.All.Keys.Where(fact => !FactWords.Has(fact)).Select(fact => fact.Name));
}
