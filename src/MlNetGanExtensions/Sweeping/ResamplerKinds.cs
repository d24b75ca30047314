namespace MlNetGanExtensions.Sweeping;

/// <summary>Which options a resampler has: those of others are neither searched nor compared.</summary>
internal static class ResamplerKinds
{
    public static bool IsWeights(ResamplerKind kind) => kind is ResamplerKind.ClassWeights or ResamplerKind.DensityWeights;

    /// <summary>Whether the rows that made rows are made from can be drawn uniformly or by density.</summary>
    public static bool HasWeighting(ResamplerKind kind) =>
        kind is ResamplerKind.Random or ResamplerKind.Smote or ResamplerKind.SmoteNc || HasGenerator(kind);

    public static bool HasNeighbours(ResamplerKind kind) => MakesNeighbours(kind) || kind == ResamplerKind.DensityWeights;

    /// <summary>Whether a made row lies between a row and one of its neighbours, of which there have to be enough.</summary>
    public static bool MakesNeighbours(ResamplerKind kind) =>
        kind is ResamplerKind.Smote or ResamplerKind.SmoteNc or ResamplerKind.Adasyn or ResamplerKind.AdasynNc;

    public static bool HasGenerator(ResamplerKind kind) => kind == ResamplerKind.Copula || HasRounds(kind);

    public static bool HasRounds(ResamplerKind kind) => kind is ResamplerKind.Vae or ResamplerKind.Gan or ResamplerKind.ConditionalGan;

    public static string NameOf(ResamplerKind kind) => kind switch
    {
        ResamplerKind.None => "none",
        ResamplerKind.ClassWeights => "class weights",
        ResamplerKind.DensityWeights => "density weights",
        ResamplerKind.Random => "random",
        ResamplerKind.Smote => "SMOTE",
        ResamplerKind.SmoteNc => "SMOTE-NC",
        ResamplerKind.Adasyn => "ADASYN",
        ResamplerKind.AdasynNc => "ADASYN-NC",
        ResamplerKind.Vae => "VAE",
        ResamplerKind.Gan => "GAN",
        ResamplerKind.ConditionalGan => "conditional GAN",
        ResamplerKind.Copula => "copula",
        _ => kind.ToString(),
    };
}
