using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Payments;

/// <summary>What is typed into the form of a payment document.</summary>
public sealed class PaymentForm
{
    private List<string> attachments = [];

    /// <summary>The unit chosen.</summary>
    public string? Unit { get; set; }

    /// <summary>The fund chosen.</summary>
    public string? Fund { get; set; }

    /// <summary>The fiscal year.</summary>
    public string? Year { get; set; }

    /// <summary>The amount typed.</summary>
    public string? Amount { get; set; }

    /// <summary>The business date.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>The typed purpose.</summary>
    public string? Purpose { get; set; }

    /// <summary>Who is to be paid.</summary>
    public string? Payee { get; set; }

    /// <summary>The number of a document that is no invoice.</summary>
    public string? DocumentNo { get; set; }

    /// <summary>Invoices by code and number, several with a comma between them.</summary>
    public string? Invoices { get; set; }

    /// <summary>The project it belongs to.</summary>
    public string? Project { get; set; }

    /// <summary>The number of the decision record.</summary>
    public string? DecisionNo { get; set; }

    /// <summary>The summary.</summary>
    public string? Summary { get; set; }

    /// <summary>Why a paper used before may be used again, or why an entry is corrected.</summary>
    public string? Explanation { get; set; }

    /// <summary>The files kept so far.</summary>
    public List<string> Attachments { get => attachments; set => attachments = value ?? []; }

    /// <summary>An empty form, filled with what the address says, as when another form leads here.</summary>
    public static PaymentForm Asked(IQueryCollection query, NodaTime.LocalDate today)
    {
        string? Of(string name) => TypedEntry.Text(query[name]);
        var document = Of("documentNo");
        var invoice = Invoice.NamedBy(document);
        return new()
        {
            Unit = Of("unit"), Fund = Of("fund"), Year = Of("year") ?? $"{today.Year}", Amount = Of("amount"),
            EffectiveOn = Of("effectiveOn") ?? $"{today:uuuu-MM-dd}", Purpose = Of("purpose"), Payee = Of("payee"),
            DocumentNo = invoice is null ? document : null, Invoices = invoice?.Key ?? Of("invoices"),
            Project = Of("project"), DecisionNo = Of("decisionNo"), Summary = Of("summary"),
            Explanation = Of("explanation"), Attachments = [.. Of("attachments")?.Split(',') ?? []],
        };
    }

    /// <summary>A form filled with what a document or an entry says.</summary>
    public static PaymentForm Of(AccountKey account, SpendingTerms terms, NodaTime.LocalDate day, string? explanation) => new()
    {
        Unit = account.Unit, Fund = account.Fund, Year = $"{account.Year}", Amount = $"{terms.Amount}",
        EffectiveOn = $"{day:uuuu-MM-dd}", Purpose = terms.Purpose, Payee = terms.Payee,
        DocumentNo = terms.Evidence.DocumentNo, Project = terms.Project, DecisionNo = terms.DecisionNo,
        Invoices = string.Join(", ", (terms.Evidence.Invoices ?? []).Select(i => i.Key)), Summary = terms.Summary,
        Explanation = explanation, Attachments = [.. terms.Evidence.Attachments],
    };

    /// <summary>The terms that were typed; what cannot be read is told at its field.</summary>
    public SpendingTerms Terms(FormErrors errors, Tongue tongue)
    {
        var typed = new TypedEntry(errors, tongue);
        var document = TypedEntry.Text(DocumentNo);
        var invoices = ReadInvoices(errors, tongue);
        var papers = Attachments.Count + (document is null && invoices.Count == 0 ? 0 : 1);
        return new SpendingTerms(typed.Amount(Amount, "amount"), typed.Choice(Purpose, "purpose"),
            TypedEntry.Text(Payee) ?? "", TypedEntry.Text(Project), TypedEntry.Text(DecisionNo),
            new Evidence(document, Attachments, papers) { Invoices = invoices.Count == 0 ? null : invoices },
            TypedEntry.Text(Summary) ?? "");
    }

    private List<Invoice> ReadInvoices(FormErrors errors, Tongue tongue)
    {
        var read = new List<Invoice>();
        foreach (var text in (Invoices ?? "").Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Invoice.Parse(text.Trim()) is { } invoice)
            {
                read.Add(invoice);
            }
            else if (text.Trim().Length > 0)
            {
                errors.Add("invoices", tongue.Pick(
                    $"“{text.Trim()}”不是发票号。请写成“发票代码-发票号码”，数电票只写 20 位号码。",
                    $"“{text.Trim()}” is no invoice number. Write code and number with a hyphen, or 20 digits."));
            }
        }

        return read;
    }
}
