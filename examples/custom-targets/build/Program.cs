using Baton.Cake;
using Baton.Cake.Targets;
using Cake.Frosting;

// The release notes come from somewhere else, so the step that makes them is left out.
return new CakeHost().UseBaton(baton => baton.Without<NotesTarget>()).Run(args);
