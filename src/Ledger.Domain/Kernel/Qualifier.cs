namespace Ledger.Domain.Kernel;

/// <summary>A word that reports put beside a figure. Several may stand together, as in 约…余.</summary>
public enum Qualifier
{
    /// <summary>余, 多: more than the figure.</summary>
    MoreThan,

    /// <summary>以上, 不少于, 不低于: the figure or more.</summary>
    AtLeast,

    /// <summary>约, 近, 左右: about the figure.</summary>
    About,

    /// <summary>达到: exactly the figure unless another word stands beside it.</summary>
    Reached,

    /// <summary>折合: goods or work, converted to money.</summary>
    Converted,

    /// <summary>累计, 截至目前, 今年以来: a sum over a window, not a transaction.</summary>
    Cumulative,
}
