using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Individuals;

/// <summary>
/// What is personal, readable only with the key of its person. Who destroys the key erases it everywhere, and nothing
/// in the book changes.
/// </summary>
/// <param name="Key">The name of the key, which is kept beside the book.</param>
/// <param name="Nonce">Base64.</param>
/// <param name="Cipher">Base64: AES-256-GCM, the tag at the end.</param>
public sealed record SealedText(string Key, string Nonce, string Cipher)
{
    /// <summary>A text on its way to be sealed; no entry takes it as it is.</summary>
    public static SealedText Unsealed(string text) => new("", "", text);
}

/// <summary>On which ground personal data is erased (个人信息保护法 art. 47).</summary>
public enum ErasureGround
{
    /// <summary>保存期限届满: the vouchers need not be kept any longer.</summary>
    RetentionOver,

    /// <summary>登记错误: the person was registered by mistake and stands on no voucher.</summary>
    Mistake,

    /// <summary>有权机关决定: a court or authority orders it, however old the vouchers are.</summary>
    Order,
}

/// <summary>A fact about a natural person who is paid or pays.</summary>
public abstract record IndividualFact : IFact
{
    private protected IndividualFact()
    {
    }
}

/// <summary>The person stands in the book under the number; only the personal part says who it is.</summary>
/// <param name="Id">Unit, year and running number.</param>
/// <param name="On">The day of the registration.</param>
/// <param name="Pii">The name, sealed; null once it was taken away by an order noted in the log.</param>
public sealed record IndividualRegistered(string Id, string Unit, SealedText? Pii, LocalDate On) : IndividualFact;

/// <summary>The key of the person was destroyed: nobody can read the name any more.</summary>
/// <param name="DocumentNo">The request or order it answers.</param>
/// <param name="LastUsedOn">The latest business date of a voucher that names the person; null when none does.</param>
public sealed record IndividualErased(
    ErasureGround Ground, string DocumentNo, LocalDate? LastUsedOn, string ErasedBy) : IndividualFact;
