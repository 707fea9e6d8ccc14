using Microsoft.AspNetCore.Http;

namespace Ledger.Web.Banking;

/// <summary>What is typed about a bank account: its registration, a statement, a match, an assertion.</summary>
public sealed class BankForm
{
    private List<string> chosen = [];

    /// <summary>The bank.</summary>
    public string? Bank { get; set; }

    /// <summary>The number of the account.</summary>
    public string? Number { get; set; }

    /// <summary>The name on the account.</summary>
    public string? Title { get; set; }

    /// <summary>The first day it is followed.</summary>
    public string? From { get; set; }

    /// <summary>The balance it began that day with.</summary>
    public string? Opening { get; set; }

    /// <summary>The statement.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The proposals that are confirmed, by their first line and voucher.</summary>
    public List<string> Chosen
    {
        get => chosen;
        set => chosen = value ?? [];
    }

    /// <summary>Numbers of bank lines, separated by commas or blanks.</summary>
    public string? Lines { get; set; }

    /// <summary>Voucher numbers, separated by commas or blanks.</summary>
    public string? Vouchers { get; set; }

    /// <summary>The match to undo.</summary>
    public string? Match { get; set; }

    /// <summary>Why it is undone.</summary>
    public string? Reason { get; set; }

    /// <summary>The day of the balance.</summary>
    public string? Day { get; set; }

    /// <summary>The bank's balance at the end of that day.</summary>
    public string? Balance { get; set; }
}
