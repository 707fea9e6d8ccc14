using System.Reflection;
using System.Text.RegularExpressions;
using Ledger.Browser.Tests.Support;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace Ledger.Browser.Tests;

/// <summary>
/// Every page of the service over the sample street, reached as a reader reaches it: from the menu, then by the links of
/// the pages. No barrier, no complaint of the browser, nothing wider than a phone.
/// </summary>
public sealed partial class EveryPageTests(SampleGate street, Chromium chromium) : IClassFixture<SampleGate>
{
    /// <summary>
    /// Pages no link leads to here: before anybody signs in, when something failed, after old balances were taken in.
    /// </summary>
    private static readonly HashSet<string> unlinked =
        ["/sign-in", "/problem/{Status:int}", "/imports/{Id}/reconciliation"];

    private static readonly IReadOnlyList<string> routes =
    [
        .. typeof(LedgerHost).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Except(unlinked)
            .OrderBy(template => template.Count(c => c == '{')).ThenBy(template => template, StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task has_no_barrier_and_no_complaint(string culture)
    {
        await using var visitor = await Visitor.Arrive(chromium, street.Address);
        await visitor.SignIn(SampleGate.Recorder);
        await visitor.Go($"/?culture={culture}");
        var addresses = routes.Where(route => !route.Contains('{', StringComparison.Ordinal)).ToDictionary(r => r);
        var (found, visited) = (new List<string>(), new HashSet<string>());
        while (addresses.Keys.FirstOrDefault(route => !visited.Contains(route)) is { } route)
        {
            visited.Add(route);
            await visitor.Go(addresses[route]);
            found.AddRange(await visitor.Barriers(texts: culture == "en"));
            await visitor.Picture($"{culture}{Name(route)}");
            found.AddRange(await visitor.WiderThan(390));
            foreach (var link in await visitor.Links())
            {
                if (routes.FirstOrDefault(r => Fits(r, link)) is { } next)
                {
                    addresses.TryAdd(next, link);
                }
            }
        }

        found.AddRange(visitor.Complaints);
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(routes.Except(visited));
    }

    [Fact]
    public async Task reads_and_records_without_scripts_on_a_phone()
    {
        await using var visitor = await Visitor.Arrive(chromium, street.Address, scripts: false, width: 390);
        await visitor.SignIn(SampleGate.Recorder);
        foreach (var page in routes.Where(route => !route.Contains('{', StringComparison.Ordinal)))
        {
            await visitor.Go(page);
            Assert.NotEmpty(await visitor.Page.Locator("h1").AllInnerTextsAsync());
        }

        await visitor.Go("/pools/new");
        await visitor.Choose("Holder", SampleStreet.Street);
        await visitor.Choose("Fund", "party-work");
        await visitor.Choose("Year", "2026");
        await visitor.Choose("Tier", "City");
        await visitor.Fill("Amount", "12O0");
        await visitor.Fill("EffectiveOn", "2026-01-05");
        await visitor.Press("submit");
        Assert.Contains("疑似数字 0", await visitor.Text(), StringComparison.Ordinal);
        Assert.Equal("12O0", await visitor.Page.InputValueAsync("[name='Form.Amount']"));
    }

    private static bool Fits(string route, string address) => Regex.IsMatch(
        address.Split('?')[0], $"^{Parameter().Replace(Regex.Escape(route).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+")}$");

    private static string Name(string route) => route.Replace('/', '-').Replace(":int", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
