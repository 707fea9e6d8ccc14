using System.Diagnostics.CodeAnalysis;

namespace Ledger.Web.Shell.Gallery;

/// <summary>The form of the gallery; strings throughout, as every form of the product.</summary>
public sealed class GalleryForm
{
    /// <summary>Unit chosen.</summary>
    public string? Unit { get; set; }

    /// <summary>Business date typed.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>Amount typed.</summary>
    public string? Amount { get; set; }

    /// <summary>Document number typed.</summary>
    public string? DocumentNo { get; set; }

    /// <summary>Summary typed.</summary>
    public string? Summary { get; set; }

    /// <summary>Parts of the amount. A post that names none is bound to null.</summary>
    [AllowNull]
    public List<GalleryLine> Lines { get; set => field = value ?? []; } = [];
}

/// <summary>One part.</summary>
public sealed class GalleryLine
{
    /// <summary>Amount typed.</summary>
    public string? Amount { get; set; }
}
