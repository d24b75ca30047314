using MlNetGanExtensions.Examples.DiseasePrediction;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.ExampleKit;

IOutput output = ConsoleOutput.ForThisTerminal();
return await CommandLineParser.Create((options, cancellation) => Application.Run(options, output, cancellation)).Parse(args).InvokeAsync();
