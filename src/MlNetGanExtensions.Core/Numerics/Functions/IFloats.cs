namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>Some floats that are worked on together: what products and elementary functions are made of, at any vector width.</summary>
/// <remarks>Every member is correctly rounded or exact, so the bits do not depend on the width.</remarks>
internal unsafe interface IFloats<TSelf>
    where TSelf : struct, IFloats<TSelf>
{
    /// <summary>How many there are.</summary>
    static abstract int Count { get; }

    /// <summary>How many of these the processor has registers for.</summary>
    static abstract int Registers { get; }

    static abstract TSelf operator +(TSelf x, TSelf y);

    static abstract TSelf operator -(TSelf x, TSelf y);

    static abstract TSelf operator *(TSelf x, TSelf y);

    static abstract TSelf operator /(TSelf x, TSelf y);

    /// <summary>The same number everywhere.</summary>
    static abstract TSelf Create(float value);

    static abstract TSelf Load(float* source);

    static abstract void Store(TSelf x, float* target);

    /// <summary>x · y + z, rounded once.</summary>
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf z);

    static abstract TSelf Abs(TSelf x);

    /// <summary>The magnitude of x with the sign of <paramref name="sign"/>.</summary>
    static abstract TSelf CopySign(TSelf x, TSelf sign);

    /// <summary>x &lt; bound ? chosen : otherwise; NaN is not below anything.</summary>
    static abstract TSelf WhereLess(TSelf x, TSelf bound, TSelf chosen, TSelf otherwise);

    /// <summary>2ⁿ for whole n from −126 to 127.</summary>
    static abstract TSelf PowerOfTwo(TSelf n);

    /// <summary>Writes positive x that are neither denormal nor infinite as m · 2ⁿ with m from √½ to √2.</summary>
    static abstract void Split(TSelf x, out TSelf m, out TSelf n);
}
