using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>Route values and body of a write, from which a feature makes its command.</summary>
public sealed record WriteRequest(RequestBody Body, RouteValueDictionary Route)
{
    /// <summary>A route value as text.</summary>
    public string Value(string name) => Route[name]?.ToString() ?? "";

    /// <summary>A route value as a fiscal year.</summary>
    public FiscalYear Year(string name = "year")
    {
        if (int.TryParse(Value(name), out var year) && year is >= 1949 and <= 2199)
        {
            return new FiscalYear(year);
        }

        Fault(name, "year-invalid", "年度须为四位数字，例如 2026。", "A year has four digits, such as 2026.");
        return new FiscalYear(1949);
    }

    /// <summary>A route value as a holder; a bare unit code is its fiscal office.</summary>
    public Holder Holder(string name = "holder") => Domain.Kernel.Holder.Parse(Value(name)) is { } holder
        ? holder
        : Domain.Kernel.Holder.Fiscal(Value(name));

    /// <summary>A route or body text as a voucher number.</summary>
    public VoucherNumber Voucher(string name, string? text)
    {
        if (Domain.Kernel.Voucher.Parse(text) is { } voucher)
        {
            return voucher;
        }

        Fault(name, "voucher-invalid", $"“{text}”不是凭证号，凭证号形如 P-2026-000017。",
            $"“{text}” is not a voucher number; those look like P-2026-000017.");
        return new VoucherNumber(default, 0, 0);
    }

    /// <summary>The documents behind the entry; none when left out.</summary>
    public Evidence Evidence()
    {
        if (Body.OptionalObject("evidence") is not { } given)
        {
            return Domain.Kernel.Evidence.None;
        }

        var document = given.OptionalText("documentNo");
        var count = given.OptionalWhole("attachmentCount") ?? (document is null ? 0 : 1);
        var attachments = given.OptionalTexts("attachments");
        given.End();
        return new Evidence(document, attachments, Math.Max(count, attachments.Count));
    }

    private void Fault(string name, string code, string chinese, string english) =>
        Body.Faults.Add(new InputFault(name, code, chinese, english));
}
