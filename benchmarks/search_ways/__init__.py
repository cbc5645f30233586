"""The builds of the plugin whose searches are compared, one module each: ``search(job, found)``.

``found`` is told of every page of acquisitions and of every verdict as it comes.
"""
