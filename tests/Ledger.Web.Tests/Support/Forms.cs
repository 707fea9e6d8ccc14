namespace Ledger.Web.Tests.Support;

/// <summary>Requests that would be right, each with the changes that make it wrong; a null value leaves a field out.</summary>
internal static class Forms
{
    public const string First = "990101001001";

    /// <summary>JSON null, as against a field left out.</summary>
    public static readonly object Null = System.Text.Json.JsonDocument.Parse("null").RootElement;

    public static string Expenditures { get; } = $"{Account(First)}/expenditures";

    public static string Holds { get; } = $"{Account(First)}/holds";

    public static string Grants { get; } = $"/api/pools/{SampleStreet.Street}/party-work/2026/appropriations";

    /// <summary>The address of a unit's account.</summary>
    public static string Account(string unit) => $"/api/accounts/{unit}/party-work/2026";

    public static Dictionary<string, object> Expenditure(params (string Field, object? Value)[] changes) => With(new()
    {
        ["amount"] = "100.00", ["effectiveOn"] = "2026-02-20", ["purpose"] = "member-training",
        ["payee"] = "某书店（演示）", ["summary"] = "培训教材",
    }, changes);

    public static Dictionary<string, object> Hold(params (string Field, object? Value)[] changes) => With(new()
    {
        ["amount"] = "100.00", ["effectiveOn"] = "2026-02-20", ["purpose"] = "member-training", ["summary"] = "预占",
    }, changes);

    public static Dictionary<string, object> Grant(params (string Field, object? Value)[] changes) => With(new()
    {
        ["tier"] = "district", ["amount"] = "100.00", ["effectiveOn"] = "2026-02-20", ["summary"] = "区级经费",
        ["evidence"] = new { documentNo = "演财1号" },
    }, changes);

    public static Dictionary<string, object> Draft(params (string Field, object? Value)[] changes) => With(new()
    {
        ["holder"] = SampleStreet.Street, ["fund"] = "party-work", ["year"] = 2026, ["effectiveOn"] = "2026-02-20",
        ["summary"] = "二季度经费", ["lines"] = new object[] { Line(First) },
    }, changes);

    public static Dictionary<string, object> Line(string unit, params (string Field, object? Value)[] changes) =>
        With(new() { ["unit"] = unit, ["amount"] = "100.00" }, changes);

    public static Dictionary<string, object> Step(string day = "2026-02-20", string? reason = null) =>
        With(new() { ["effectiveOn"] = day }, [("reason", reason)]);

    public static object[] List(params object[] items) => items;

    public static object Reason { get; } = new { reason = "金额有误" };

    private static Dictionary<string, object> With(
        Dictionary<string, object> form, (string Field, object? Value)[] changes)
    {
        foreach (var (field, value) in changes)
        {
            if (value is null)
            {
                form.Remove(field);
            }
            else
            {
                form[field] = value;
            }
        }

        return form;
    }
}
