using System.Net;
using System.Text.RegularExpressions;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;

namespace Ledger.Web.Tests.Funds;

/// <summary>Thresholds are amended in a form that begins with those in force: what is not touched stays.</summary>
public sealed partial class ThresholdFormTests(BookDatabase database) : IClassFixture<BookDatabase>
{
    private const string Latest = """
        select data ->> 'thresholds' || coalesce(data ->> 'withinDays', '-') from ev.mt_events
        where type = 'fund-thresholds-set.v1' order by seq_id desc limit 1
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task sending_the_form_as_it_opens_changes_no_threshold()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await using var source = LedgerStore.Connect(database.ConnectionString);
        await gate.RegisterWithEveryRole("keeper", Desk.Root);
        using var keeper = await gate.ClientOf("keeper-admin");
        var set = await keeper.Send("/api/funds/party-work/rules/thresholds", new
        {
            from = "2026-01-01", documentNo = "演党〔2026〕3号", withinDays = 5,
            thresholds = new object[]
            {
                new { from = "20000.00", requires = "joint-signature", signers = 3, clause = "第四条" },
                new { from = "50000.00", requires = "decision-record", quorumBasisPoints = 8000, voteBasisPoints = 6667, clause = "第五条" },
                new { from = "90000.00", requires = "filing", onAllocations = true },
            },
        });
        Assert.True(set.Status == 201, set.Json.ToString());
        var before = await One(source);

        var page = new Uri("/fund-rules/thresholds/new?fund=party-work", UriKind.Relative);
        var html = await keeper.GetStringAsync(page, Ct);
        using var form = new FormUrlEncodedContent(Filled(html).Where(f => f.Name != "Form.DocumentNo")
            .Append((Name: "Form.DocumentNo", Value: "演党〔2026〕4号")).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await keeper.PostAsync(page, form, Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before, await One(source));
    }

    /// <summary>Every field of the form with what it shows.</summary>
    private static IEnumerable<(string Name, string Value)> Filled(string html)
    {
        var form = html[html.IndexOf("data-entry", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        var inputs = Inputs().Matches(form).Select(m => (Name: Named(m.Value), Value: ValueOf(m.Value)));
        var selects = Selects().Matches(form).Select(m => (Name: Named(m.Value),
            Value: Options().Matches(m.Value).Where(o => o.Value.Contains(" selected", StringComparison.Ordinal)).Select(o => ValueOf(o.Value)).FirstOrDefault("")));
        return inputs.Concat(selects).Where(f => f.Name.Length > 0);
    }

    private static string Named(string tag) => Name().Match(tag).Groups[1].Value;

    private static string ValueOf(string tag) => WebUtility.HtmlDecode(Value().Match(tag).Groups[1].Value);

    private static async Task<string> One(Npgsql.NpgsqlDataSource source)
    {
        await using var ask = source.CreateCommand(Latest);
        return (string)(await ask.ExecuteScalarAsync(Ct))!;
    }

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<select.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
