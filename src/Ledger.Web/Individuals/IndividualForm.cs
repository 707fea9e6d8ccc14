namespace Ledger.Web.Individuals;

/// <summary>What is typed to register a natural person.</summary>
public sealed class IndividualForm
{
    /// <summary>The unit that pays or is paid.</summary>
    public string? Unit { get; set; }

    /// <summary>The name; it is sealed before it is recorded.</summary>
    public string? Name { get; set; }
}

/// <summary>What is typed to erase who a natural person is.</summary>
public sealed class ErasureForm
{
    /// <summary>On which ground.</summary>
    public string? Ground { get; set; }

    /// <summary>The number of the request or order.</summary>
    public string? DocumentNo { get; set; }
}
