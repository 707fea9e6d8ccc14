using System.Text.RegularExpressions;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>Route values and body of a write, from which a feature makes its command.</summary>
public sealed partial record WriteRequest(RequestBody Body, RouteValueDictionary Route)
{
    /// <summary>The id of the person who asks.</summary>
    public string By { get; init; } = "";

    /// <summary>A route value as text.</summary>
    public string Value(string name) => Route[name]?.ToString() ?? "";

    /// <summary>A route value as a fiscal year.</summary>
    public FiscalYear Year(string name = "year")
    {
        if (MomentText.Year(Value(name)) is { } year)
        {
            return year;
        }

        Body.Faults.Add(new YearInvalid(name));
        return new FiscalYear(MomentText.FirstYear);
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

        Body.Faults.Add(new VoucherInvalid(name, text ?? ""));
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
        foreach (var (index, name) in attachments.Index().Where(a => !Sha256().IsMatch(a.Item)))
        {
            given.Fault(at => new AttachmentInvalid(at), $"attachments/{index}");
        }

        var invoices = Invoices(given);
        given.End();
        return new Evidence(document, attachments, Math.Max(count, attachments.Count))
        {
            Invoices = invoices.Count == 0 ? null : invoices,
        };
    }

    /// <summary>The name of a file that was uploaded before.</summary>
    public string File(string name)
    {
        var text = Body.Text(name);
        if (text.Length > 0 && !Sha256().IsMatch(text))
        {
            Body.Fault(at => new AttachmentInvalid(at), name);
        }

        return text;
    }

    private static List<Invoice> Invoices(RequestBody given)
    {
        var read = new List<Invoice>();
        foreach (var (index, text) in given.OptionalTexts("invoices").Index())
        {
            if (Invoice.Parse(text) is { } invoice)
            {
                read.Add(invoice);
            }
            else
            {
                given.Fault(at => new InvoiceInvalid(at, text), $"invoices/{index}");
            }
        }

        return read;
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();
}
